// No + for two structs.
struct P { x: i32 }
fn main() { let a = P { x: 1 }; let b = P { x: 2 }; let c = a + b; } //~ ERROR E0369 @63
