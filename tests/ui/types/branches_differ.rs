// Both branches of if give one type.
fn main() { let x = if true { 1 } else { "a" }; } //~ ERROR E0308 @42
