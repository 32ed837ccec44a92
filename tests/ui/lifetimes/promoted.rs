// A constant expression's reference is 'static.
fn forever(_s: &'static i32) {}
fn main() { forever(&5); }
