// let _ = x neither moves nor reads.
fn main() { let s = String::from("a"); let _ = s; println!("{}", s); }
