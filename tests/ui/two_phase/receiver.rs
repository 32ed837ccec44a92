// A method's receiver is borrowed in two phases: the arguments may still read it.
fn main() { let mut v = vec![1, 2]; v.push(v.len() as i32); println!("{}", v.len()); }
