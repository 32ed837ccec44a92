// In this edition a temporary of the tail expression ends after the block's variables.
struct G<'a> { r: &'a String }
impl<'a> Drop for G<'a> { fn drop(&mut self) {} }
impl<'a> G<'a> { fn len(&self) -> usize { self.r.len() } }
fn f() -> usize {
    let s = String::from("a");
    G { r: &s }.len() //~ ERROR E0597 @12
}
fn main() { f(); }
