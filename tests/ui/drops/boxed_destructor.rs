// A box drops what it owns.
struct D<'a> { r: &'a i32 }
impl<'a> Drop for D<'a> { fn drop(&mut self) {} }
fn main() {
    let b;
    let x = 1;
    b = Box::new(D { r: &x }); //~ ERROR E0597 @25
    println!("{}", b.r);
}
