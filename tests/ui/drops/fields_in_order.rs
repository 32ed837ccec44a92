// The variables of one pattern are dropped in reverse order, too.
struct D<'a> { r: &'a i32 }
impl<'a> Drop for D<'a> { fn drop(&mut self) {} }
fn main() {
    let (x, d);
    x = 1;
    d = D { r: &x };
    println!("{}", d.r);
}
