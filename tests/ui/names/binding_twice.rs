// One name twice in a pattern, and in parameters.
fn f(a: i32, a: i32) {} //~ ERROR E0415 @14
fn main() { let (x, x) = (1, 2); } //~ ERROR E0416 @21
