// Nor do they add.
fn main() { let a = 1i32; let b = 2.0f64; let c = a + b; } //~ ERROR E0277 @53
