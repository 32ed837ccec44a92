// Nothing says which type.
fn main() { let v = Vec::new(); } //~ ERROR E0282 @17
