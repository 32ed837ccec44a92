// A field through a mutable reference in a variable without mut.
struct P { x: i32 }
fn main() { let mut p = P { x: 1 }; let r = &mut p; r.x = 2; println!("{}", p.x); }
