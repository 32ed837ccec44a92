// After loop {} nothing is checked.
fn f() -> &'static i32 { let x = 1; let r = &x; println!("{}", r); loop {} }
fn main() {}
