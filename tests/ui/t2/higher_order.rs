// A function that takes a closure.
fn apply<F: FnMut(i32)>(mut f: F) { f(1); f(2); }
fn main() { let mut v = Vec::new(); apply(|x| v.push(x)); println!("{}", v.len()); }
