// With one name it is promised.
fn keep<'a>(v: &mut Vec<&'a i32>, x: &'a i32) { v.push(x); }
fn main() { let x = 1; let mut v = Vec::new(); keep(&mut v, &x); println!("{}", v.len()); }
