// A derived Copy makes moves copies.
#[derive(Clone, Copy)]
struct P { x: i32 }
fn main() { let a = P { x: 1 }; let b = a; println!("{} {}", a.x, b.x); }
