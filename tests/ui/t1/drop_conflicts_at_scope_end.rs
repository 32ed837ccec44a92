// A value with a destructor is used at its closing brace.
struct D<'a> { r: &'a mut i32 }
impl<'a> Drop for D<'a> { fn drop(&mut self) { *self.r = 0; } }
fn main() {
    let mut x = 1;
    let d = D { r: &mut x };
    x = 2; //~ ERROR E0506 @5
    println!("{}", x);
}
