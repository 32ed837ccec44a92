// A mutable reference read through a shared one.
fn len(v: &Vec<i32>) -> usize { v.len() }
fn f(v: &mut Vec<i32>) { let n = len(v); v.push(n as i32); }
fn main() { f(&mut vec![1]); }
