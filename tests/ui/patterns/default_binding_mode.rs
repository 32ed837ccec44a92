// Matching a reference binds references.
fn f(o: &Option<String>) -> usize { match o { Some(s) => s.len(), None => 0 } }
fn main() { let o = Some(String::from("a")); f(&o); println!("{}", o.is_some()); }
