// Not even through a mutable reference.
struct P { name: String }
fn take(p: &mut P) -> String { p.name } //~ ERROR E0507 @32
fn main() { let mut p = P { name: String::new() }; take(&mut p); }
