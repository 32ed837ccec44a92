// A Copy bound allows it.
fn twice<T: Copy>(x: T) -> (T, T) { (x, x) }
fn main() { println!("{}", twice(1).0); }
