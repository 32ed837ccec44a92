// Temporaries of a chain live to the semicolon.
fn main() { let n = String::from("abc").as_str().len(); println!("{}", n); }
