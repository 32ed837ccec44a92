// Characters and ranges of them.
fn f(c: char) -> i32 { match c { 'a'..='z' => 1, '\u{41}' => 2, _ => 3 } }
fn main() { println!("{} {}", f('b'), 1.5e3 as f32); }
