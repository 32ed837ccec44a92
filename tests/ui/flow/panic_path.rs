// What panics does not come back.
fn f(s: String, b: bool) -> String { if b { drop(s); panic!("no"); } s }
fn main() { f(String::new(), false); }
