// A lifetime behind `impl` in a parameter has a name, and none of them is what an elided result means.
fn first(x: impl Iterator<Item = &u8>) -> u8 { 1 } //~ ERROR E0658 @35
fn later<'a>(x: impl Iterator<Item = &'a u8>) -> u8 { 1 }
fn of_call(f: impl Fn(&u8) -> &u8) -> u8 { *f(&1) }
fn kept(x: impl Clone + '_) {} //~ ERROR E0658 @25
fn main() { later([1].iter()); of_call(|x| x); }
