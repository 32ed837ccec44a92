// A type with a destructor does.
struct D<'a> { r: &'a i32 }
impl<'a> Drop for D<'a> { fn drop(&mut self) { println!("{}", self.r); } }
fn main() {
    let d;
    let x = 1;
    d = D { r: &x }; //~ ERROR E0597 @16
    println!("{}", d.r);
}
