// Items of impls are no patterns: E0533 as a path, E0164 with fields.
struct P; impl P { fn g(x: i32) {} const C: i32 = 1; }
impl P { fn f() { match 1 { Self::g => {} _ => {} } match 1 { Self::C(a) => {} Self::g(a) => {}, Self::nope(1) => {} Self::nope => {} _ => {} } } } //~ ERROR E0533 @29 //~ ERROR E0164 @63 //~ ERROR E0164 @80 //~ ERROR E0599 @104 //~ ERROR E0599 @124
trait T { fn m(); }
fn gen<X: T>() { match 1 { X::m => {} _ => {} } } //~ ERROR E0533 @28
fn h() { match 1 { String::from => {} _ => {} } match 1 { i32::MAX(x) => {} _ => {} } } //~ ERROR E0533 @20 //~ ERROR E0164 @59
fn main() {}
