// An if without else has no value.
fn main() { let x: i32 = if true { 1 }; } //~ ERROR E0317 @26
