// Type errors: question mark.
fn f() -> Option<i32> { let x: Result<i32, String> = Ok(1);
x?; //~ ERROR E0277 @2
None }
fn g() { Some(1)?; //~ ERROR E0277 @17
}
fn h() -> i32 { 5?; //~ ERROR E0277 @17 //~ ERROR E0277 @18
1 }
fn main(){}
