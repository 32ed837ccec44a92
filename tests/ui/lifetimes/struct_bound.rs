// A struct whose lifetimes are related.
struct P<'a, 'b: 'a> { short: &'a i32, long: &'b i32 }
fn f<'a, 'b>(p: P<'a, 'b>) -> &'a i32 { if *p.short > 1 { p.short } else { p.long } }
fn main() { println!("{}", f(P { short: &1, long: &2 })); }
