// Any number of shared loans may live at a time, and the owner can be read.
fn main() { let x = String::from("a"); let a = &x; let b = &x; println!("{} {} {}", a, b, x); }
