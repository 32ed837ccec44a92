// A constant struct or array is promoted, too.
struct P { x: i32 }
fn f() -> &'static P { &P { x: 1 } }
fn g() -> &'static [i32; 2] { &[1, 2] }
fn main() { println!("{} {}", f().x, g()[0]); }
