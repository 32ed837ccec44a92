// One type where another is expected.
fn main() { let x: i32 = "a"; } //~ ERROR E0308 @26
