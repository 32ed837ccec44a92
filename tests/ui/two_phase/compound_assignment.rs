// The right side of an integer's += is evaluated first.
fn next(n: &mut i32) -> i32 { *n += 1; *n }
fn main() { let mut x = 1; x += next(&mut x); println!("{}", x); }
