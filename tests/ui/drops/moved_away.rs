// What has moved away is not dropped here.
struct D<'a> { r: &'a i32 }
impl<'a> Drop for D<'a> { fn drop(&mut self) {} }
fn eat(d: D) { println!("{}", d.r); }
fn main() { let d; let x = 1; d = D { r: &x }; eat(d); }
