// Integers, bools and shared references are copied.
fn main() { let a = 1; let b = a; let r = &a; let q = r; println!("{} {} {} {}", a, b, r, q); }
