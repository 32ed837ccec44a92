// A method that does not exist.
fn main() { let v = vec![1]; v.shove(2); } //~ ERROR E0599 @32
