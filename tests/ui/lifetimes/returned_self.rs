// What Self { .. } or a type with arguments written holds is returned: E0515, not a loan of the constructor.
struct B<'a> { x: &'a i32 }
struct T<'a>(&'a i32);
impl<'a> B<'a> {
    fn temporary() -> Self { Self { x: &mut 10 } } //~ ERROR E0515 @30
    fn local() -> Self { let y = 1; Self { x: &y } } //~ ERROR E0515 @37
    fn right(x: &'a i32) -> Self { Self { x } }
}
impl<'a> T<'a> { fn local() -> Self { let y = 1; Self(&y) } } //~ ERROR E0515 @50
fn written<'a>() -> Option<&'a i32> { let y = 1; Some::<&'a i32>(&y) } //~ ERROR E0515 @50
fn through_a_variable<'a>() -> B<'a> { let y = 1; let z = B::<'a> { x: &y }; z } //~ ERROR E0597 @72
fn main() {}
