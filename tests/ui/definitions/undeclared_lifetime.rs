// A lifetime must be declared, once, and not by a name with a meaning.
fn a(_x: &'a i32) {} //~ ERROR E0261 @11
fn b<'static>() {} //~ ERROR E0262 @6
fn c<'a, 'a>(_x: &'a i32) {} //~ ERROR E0403 @10
fn d<T, T>(_x: T) {} //~ ERROR E0403 @9
struct B<'a> { x: &'a i32 }
impl<'a> B<'a> { fn e<'a>(&self) {} } //~ ERROR E0496 @23
fn main() {}
