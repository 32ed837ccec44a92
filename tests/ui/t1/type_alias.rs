// An alias with a lifetime.
type Pair<'a> = (&'a i32, &'a i32);
fn first<'a>(p: Pair<'a>) -> &'a i32 { p.0 }
fn main() { println!("{}", first((&1, &2))); }
