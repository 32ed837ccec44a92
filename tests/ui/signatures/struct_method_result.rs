// The result of a method that gives the struct's own lifetime outlives the struct.
struct S<'a> { r: &'a String }
impl<'a> S<'a> { fn get(&self) -> &'a String { self.r } }
fn main() { let t = String::from("a"); let g; { let s = S { r: &t }; g = s.get(); } println!("{}", g); }
