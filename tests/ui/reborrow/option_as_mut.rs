// as_mut lends what is inside an option.
fn f(o: &mut Option<String>) { if let Some(s) = o.as_mut() { s.push('a'); } if let Some(s) = o { s.push('b'); } }
fn main() { f(&mut None); }
