// Too many arguments.
fn f(a: i32) -> i32 { a }
fn main() { f(1, 2); } //~ ERROR E0061 @13
