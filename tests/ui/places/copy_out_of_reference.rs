// What is Copy is copied instead.
fn get(p: &(i32, bool)) -> i32 { p.0 }
fn main() { println!("{}", get(&(1, true))); }
