// No - for a bool... nor ! for a string.
fn main() { let a = !String::new(); let b = -true; } //~ ERROR E0600 @21 //~ ERROR E0600 @45
