// Only places are assigned to.
fn f() -> i32 { 1 }
fn main() { 1 = 2; f() = 3; } //~ ERROR E0070 @15 //~ ERROR E0070 @24
