// Fields behind one reference are disjoint, too.
struct P { x: i32, y: i32 }
fn f(p: &mut P) { let a = &mut p.x; let b = &mut p.y; *a = *b; *b = 1; }
fn main() { f(&mut P { x: 1, y: 2 }); }
