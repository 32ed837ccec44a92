// Passing a mutable reference twice reborrows it twice.
fn f(_r: &mut i32) {}
fn main() { let mut x = 1; let r = &mut x; f(r); f(r); *r = 2; }
