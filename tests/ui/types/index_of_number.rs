// A number has no elements; a Vec is indexed by usize.
fn main() { let n = 1; let a = n[0]; let v = vec![1]; let i: i32 = 0; let b = v[i]; } //~ ERROR E0608 @33 //~ ERROR E0277 @81
