// Dropped only if it has not moved: the loan matters on the other path.
struct D<'a> { r: &'a mut i32 }
impl<'a> Drop for D<'a> { fn drop(&mut self) {} }
fn eat(_d: D) {}
fn main() {
    let mut x = 1;
    let d = D { r: &mut x };
    if 1 < 2 { eat(d); }
    x = 2; //~ ERROR E0506 @5
}
