// Swapping something in is how to move out of a mutable reference.
fn f(s: &mut String) -> String { std::mem::replace(s, String::new()) }
fn main() { f(&mut String::new()); }
