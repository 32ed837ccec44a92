// Each elided lifetime gets the meaning of the rules.
struct P { x: i32 }
impl P { fn get(&self, _o: &i32) -> &i32 { &self.x } fn pick<'b>(&mut self, v: &'b i32) -> &'b i32 { v } fn boxed(self: &Self) -> &i32 { &self.x } }
fn one(a: &str) -> &str { a }
struct B<'a> { x: &'a i32 }
fn hidden(b: B) -> B { b }
impl B<'_> { fn x(&self) -> &i32 { self.x } }
const K: &str = "x";
fn main() { let p = P { x: 1 }; p.get(&2); one(K); }
