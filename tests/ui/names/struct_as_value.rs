// A struct with named fields is no value.
struct P { x: i32 }
fn main() { let p = P; } //~ ERROR E0423 @21
