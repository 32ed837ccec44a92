// Type errors: arm values.
fn f(a: bool) -> i32 { match a { true => 1, false => "x" } } //~ ERROR E0308 @54
fn main(){}
