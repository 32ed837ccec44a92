// A condition is a bool.
fn main() { if 1 {} while "a" {} } //~ ERROR E0308 @16 //~ ERROR E0308 @27
