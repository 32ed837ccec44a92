// break can carry the value out.
fn main() { let s = String::new(); let t = loop { break s; }; println!("{}", t); }
