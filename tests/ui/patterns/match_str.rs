// Strings as patterns.
fn f(s: &str) -> i32 { match s { "a" => 1, "b" | "c" => 2, _ => 3 } }
fn main() { println!("{}", f("b")); }
