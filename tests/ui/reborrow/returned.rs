// A reborrow may be returned with the lifetime of the argument.
struct P { x: i32 }
fn f<'a>(p: &'a mut P) -> &'a mut i32 { &mut p.x }
fn main() { let mut p = P { x: 1 }; *f(&mut p) = 2; println!("{}", p.x); }
