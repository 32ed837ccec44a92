// Type errors: bound not met.
fn f<T: Clone>(t: T) {} struct S;
fn main(){ f(S); //~ ERROR E0277 @14
let s = S;
s.clone(); //~ ERROR E0599 @3
}
