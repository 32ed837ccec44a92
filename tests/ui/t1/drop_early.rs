// drop ends it before.
struct D<'a> { r: &'a mut i32 }
impl<'a> Drop for D<'a> { fn drop(&mut self) { *self.r = 0; } }
fn main() {
    let mut x = 1;
    let d = D { r: &mut x };
    drop(d);
    x = 2;
    println!("{}", x);
}
