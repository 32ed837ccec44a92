// Type errors: return value.
fn f() -> i32 { return "x"; //~ ERROR E0308 @24
}
fn main(){}
