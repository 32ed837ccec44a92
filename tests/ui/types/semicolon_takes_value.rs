// Type errors: semicolon takes value.
fn f() -> i32 { 1; //~ ERROR E0308 @11
}
fn main(){}
