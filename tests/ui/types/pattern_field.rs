// A pattern's fields exist, and all are there.
struct P { x: i32, y: i32 }
fn f(p: P) { let P { x, z } = p; } //~ ERROR E0026 @25
fn g(p: P) { let P { x } = p; } //~ ERROR E0027 @18
fn main() {}
