// Type errors: branch values.
fn f(a: bool) -> i32 { if a { 1 } else { "x" } } //~ ERROR E0308 @42
fn main(){}
