// One inferred lifetime would stand twice. //~ OUTSIDE
type Pair<'a> = (&'a u32, &'a u32);
fn f<'a>(x: &'a u32, s: &'static u32) -> &'static u32 { let ((y, _),): (Pair,) = ((s, x),); y }
fn main() {}
