// Each call has its own lifetimes.
fn touch<'a>(v: &'a mut Vec<i32>) -> &'a i32 { v.push(1); &v[0] }
fn main() { let mut v = Vec::new(); touch(&mut v); touch(&mut v); println!("{}", v.len()); }
