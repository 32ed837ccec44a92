// Elision gives the result the lifetime of self.
struct N { s: String }
impl N { fn get(&self, _other: &String) -> &String { &self.s } }
fn main() { let n = N { s: String::new() }; let r; { let o = String::new(); r = n.get(&o); } println!("{}", r); }
