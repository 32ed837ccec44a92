// An argument that is a mutable reference is reborrowed in two phases.
fn grow(v: &mut Vec<usize>, by: usize) { v.push(by); }
fn twice(r: &mut Vec<usize>) { grow(r, r.len()); grow(r, 3); }
fn main() { let mut v = vec![1usize]; twice(&mut v); }
