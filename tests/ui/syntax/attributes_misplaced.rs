// Attributes in front of what they do not belong to.
#[repr(C)] fn f() {} //~ ERROR E0517 @8
#[repr(u8)] struct S; //~ ERROR E0517 @8
#[repr(C)] impl S {} //~ ERROR E0517 @8
#[inline] struct T; //~ ERROR lifetime @1
#[must_use] impl T {}
#[repr(C)] type A = u8; //~ ERROR E0517 @8
#[inline] enum E {} //~ ERROR lifetime @1
#[non_exhaustive] fn g() {} //~ ERROR lifetime @1
fn main() {}
