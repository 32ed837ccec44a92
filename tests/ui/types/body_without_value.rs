// Type errors: body without value.
fn f() -> i32 { } //~ ERROR E0308 @11
fn main(){}
