// A function that does not exist.
fn main() { missing(1); } //~ ERROR E0425 @13
