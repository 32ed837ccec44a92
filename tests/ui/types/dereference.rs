// * needs a reference.
fn main() { let x = 1; let y = *x; } //~ ERROR E0614 @32
