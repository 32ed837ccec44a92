// An option of a reference has no destructor.
fn main() { let mut o = None; let x = 1; o = Some(&x); println!("{}", o.is_some()); }
