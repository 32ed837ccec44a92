// A derived impl needs the trait of every field.
struct Z;
#[derive(PartialEq)] enum E { A(Z), B { z: Z } } //~ ERROR E0369 @33 //~ ERROR E0369 @41
#[derive(Debug)] struct F<T> { z: T, y: Z } //~ ERROR E0277 @38
#[derive(Clone)] struct G { v: Vec<Z> } //~ ERROR E0277 @29
#[derive(Default)] struct H { z: Z } //~ ERROR E0277 @31
fn main() {}
