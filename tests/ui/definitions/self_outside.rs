// self and Self need a method and a type around them.
fn a() { self.x; } //~ ERROR E0424 @10
fn b() { Self::new(); } //~ ERROR E0433 @10
fn c() { let _x: Self; } //~ ERROR E0411 @18
fn main() {}
