// Type errors: return without value.
fn f() -> i32 { return; //~ ERROR E0069 @17
}
fn main(){}
