// The body's value is missing.
fn f() -> i32 { 1; } //~ ERROR E0308 @11
fn main() {}
