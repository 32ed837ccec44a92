// Extension through tuples and block tails.
fn main() { let t = (&String::from("a"), 1); let b = { &String::from("b") }; println!("{} {} {}", t.0, t.1, b); }
