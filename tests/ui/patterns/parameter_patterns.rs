// Parameters are patterns.
fn f((a, b): (i32, i32), &c: &i32) -> i32 { a + b + c }
fn main() { println!("{}", f((1, 2), &3)); }
