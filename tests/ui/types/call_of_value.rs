// A number is not a function.
fn main() { let x = 1; x(2); } //~ ERROR E0618 @24
