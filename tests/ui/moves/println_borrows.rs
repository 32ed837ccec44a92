// println! only looks.
fn main() { let s = String::new(); println!("{}", s); println!("{s} {0} {x:?}", s, x = s); }
