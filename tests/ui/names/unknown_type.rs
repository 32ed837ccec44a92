// A type that does not exist.
fn f(_x: Missing) {} //~ ERROR E0425 @10
fn main() {}
