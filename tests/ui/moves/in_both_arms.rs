// Each arm may move, once.
fn eat(_s: String) {}
fn main() { let s = String::new(); match 1 { 1 => eat(s), _ => eat(s) } }
