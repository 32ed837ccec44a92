// A name of the wrong kind for its place.
struct S { x: i32 }
enum E { A, B(i32), C { x: i32 } }
trait Tr { fn g(&self); }
const K: i32 = 1;
fn f() {}
fn a(_x: E::A, _y: f) {} //~ ERROR E0573 @10 //~ ERROR E0573 @20
impl S for E {} //~ ERROR E0404 @6
impl Nope for E {} //~ ERROR E0405 @6
fn b() { let _v = S; let _e = E; let _t = Tr; let _i = i32; } //~ ERROR E0423 @19 //~ ERROR E0423 @31 //~ ERROR E0423 @43 //~ ERROR E0423 @56
fn c(e: E) { match e { E::A(_y) => {}, E::B => {}, E::C { .. } => {}, _ => {} } } //~ ERROR E0532 @24 //~ ERROR E0532 @40
fn d() { let _q = K { x: 1 }; let _r = Nope { x: 1 }; } //~ ERROR E0574 @19 //~ ERROR E0422 @40
fn g<T: S>(_x: T) {} //~ ERROR E0404 @9
fn main() {}
