// An inner item has parameters of its own.
fn outer<Q>() { fn inner(_x: Q) {} } //~ ERROR E0401 @30
fn main() { fn a() -> i32 { b() } fn b() -> i32 { if true { fn c() -> i32 { 1 } c() } else { K } } const K: i32 = 2; a(); }
