// Rc shares ownership by counting.
use std::rc::Rc;
fn main() { let a = Rc::new(1); let b = Rc::clone(&a); drop(a); println!("{}", b); }
