// A box can be moved out of.
fn main() { let b = Box::new(String::from("a")); let s = *b; println!("{}", s); }
