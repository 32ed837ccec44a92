// One name, two definitions.
fn f() {}
fn f() {} //~ ERROR E0428 @1
fn main() {}
