// return with another type.
fn f() -> bool { return 1; } //~ ERROR E0308 @25
fn main() {}
