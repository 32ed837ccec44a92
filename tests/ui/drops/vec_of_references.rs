// A Vec of references does not use them when it is dropped.
fn main() { let mut v = Vec::new(); let x = 1; v.push(&x); println!("{}", v.len()); }
