// For an overloaded operator the left side is borrowed in two phases.
fn main() { let mut s = String::from("a"); s += &s.clone(); println!("{}", s); }
