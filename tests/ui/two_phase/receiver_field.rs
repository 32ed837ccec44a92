// The receiver may be a field; another field is read.
struct S { v: Vec<usize>, n: usize }
impl S { fn add(&mut self) { self.v.push(self.n); self.v.push(self.v.len()); } fn twice(&mut self) { self.add(); self.add(); } }
fn main() { let mut s = S { v: Vec::new(), n: 1 }; s.twice(); }
