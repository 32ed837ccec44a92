// Sizes must be known.
struct M { x: str, y: i32 } //~ ERROR E0277 @15
fn a(_x: str) -> [i32] { loop {} } //~ ERROR E0277 @10 //~ ERROR E0277 @18
fn b(_x: Vec<str>) {} //~ ERROR E0277 @10
struct Last { y: i32, x: str }
fn main() {}
