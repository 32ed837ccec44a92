// Declared later, dropped earlier.
struct D<'a> { r: &'a i32 }
impl<'a> Drop for D<'a> { fn drop(&mut self) {} }
fn main() { let x = 1; let d = D { r: &x }; println!("{}", d.r); }
