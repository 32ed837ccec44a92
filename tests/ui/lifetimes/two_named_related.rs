// With the relation declared it holds.
fn f<'a, 'b: 'a>(x: &'a i32, y: &'b i32) -> &'a i32 { if *x > 1 { x } else { y } }
fn main() { println!("{}", f(&1, &2)); }
