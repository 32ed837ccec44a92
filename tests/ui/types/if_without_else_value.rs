// Type errors: if without else value.
fn f(a: bool) -> i32 { if a { 1 } } //~ ERROR E0317 @24
fn main(){}
