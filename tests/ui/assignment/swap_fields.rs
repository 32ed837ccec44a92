// A field can be replaced through a mutable reference.
struct P { a: String, b: String }
fn swap(p: &mut P) { let t = String::new(); p.a = t; p.b = String::from("x"); }
fn main() { let mut p = P { a: String::new(), b: String::new() }; swap(&mut p); }
