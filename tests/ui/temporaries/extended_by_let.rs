// let x = &temporary keeps it until the end of the block.
fn main() { let s = &String::from("a"); println!("{}", s); }
