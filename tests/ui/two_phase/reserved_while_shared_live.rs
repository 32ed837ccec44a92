// A reference made by an argument that lives through the call conflicts at the activation.
struct S { v: Vec<i32> }
impl S {
    fn first(&self) -> &i32 { &self.v[0] }
    fn set(&mut self, _r: &i32) {}
}
fn main() {
    let mut s = S { v: vec![1] };
    s.set(s.first()); //~ ERROR E0502 @5
}
