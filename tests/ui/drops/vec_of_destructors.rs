// A Vec drops its elements.
struct D<'a> { r: &'a i32 }
impl<'a> Drop for D<'a> { fn drop(&mut self) {} }
fn main() {
    let mut v = Vec::new();
    let x = 1;
    v.push(D { r: &x }); //~ ERROR E0597 @19
}
