// A literal with a field too many.
struct P { x: i32 }
fn main() { let p = P { x: 1, z: 2 }; } //~ ERROR E0560 @31
