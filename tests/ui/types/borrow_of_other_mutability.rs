// Type errors: borrow of other mutability.
fn f(x: &mut i32) {}
fn g(x: &i32) {}
fn main(){ let mut a = 1;
f(&a); //~ ERROR E0308 @3
f(a); //~ ERROR E0308 @3
g(a); //~ ERROR E0308 @3
g(&mut a);
let b: &mut i32 = &a; //~ ERROR E0308 @19
let c: &i64 = &a; //~ ERROR E0308 @15
}
