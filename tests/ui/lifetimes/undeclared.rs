// A lifetime has to be declared.
fn f(s: &'a i32) -> i32 { *s } //~ ERROR E0261 @10
fn main() {}
