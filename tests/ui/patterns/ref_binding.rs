// ref borrows instead of moving.
fn main() { let o = Some(String::from("a")); match o { Some(ref s) => println!("{}", s), None => {} } println!("{}", o.is_some()); }
