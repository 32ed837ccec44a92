// A parameter that no field uses.
use std::marker::PhantomData;
struct U<'a, T> { x: i32 } //~ ERROR E0392 @10 //~ ERROR E0392 @14
struct Fine<'a, T> { x: PhantomData<&'a T> }
fn main() {}
