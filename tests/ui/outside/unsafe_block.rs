// Nor is unsafe code. //~ OUTSIDE
fn main() { let x = 1; let p = &x as *const i32; unsafe { println!("{}", *p); } }
