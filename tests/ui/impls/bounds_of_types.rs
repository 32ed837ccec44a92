// A written type keeps the bounds of its definition.
struct G<T: Clone> { t: T }
struct Z;
struct H { g: G<Z> } //~ ERROR E0277 @15
fn a(_g: G<Z>) {} //~ ERROR E0277 @10
fn b(_g: G<i32>) {}
fn main() {}
