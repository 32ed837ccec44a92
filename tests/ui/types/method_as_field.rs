// A private field is no method; a number has no fields.
fn main() { let v = vec![1]; let n = v.len; let m = 1.foo; } //~ ERROR E0616 @40 //~ ERROR E0610 @55
