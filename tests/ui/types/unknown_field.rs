// A field that does not exist.
struct P { x: i32 }
fn main() { let p = P { x: 1 }; println!("{}", p.z); } //~ ERROR E0609 @50
