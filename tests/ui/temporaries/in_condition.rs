// Those of an if condition end before its block.
struct C { v: Vec<i32> }
impl C { fn all(&mut self) -> &mut Vec<i32> { &mut self.v } }
fn main() { let mut c = C { v: vec![1] }; if c.all().len() > 0 { c.v.push(2); } while c.all().len() < 5 { c.v.push(3); } }
