// The inner call's loan is over before the outer one is activated.
fn main() { let mut v = vec![1, 2]; let n = v.len(); v.insert(v.len(), n as i32); v.truncate(v.len() - 1); }
