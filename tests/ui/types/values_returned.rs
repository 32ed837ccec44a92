// Type errors: values returned.
fn f() -> (i32, String) { (1, 2) } //~ ERROR E0308 @31
fn g() -> Vec<i32> { vec![1u8] } //~ ERROR E0308 @27
fn h() -> Option<i32> { Some("a") } //~ ERROR E0308 @30
fn i() -> Option<i32> { 5 } //~ ERROR E0308 @25
fn main(){}
