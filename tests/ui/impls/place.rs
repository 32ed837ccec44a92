// Where an impl may stand.
struct S;
impl Vec<i32> { fn q() {} } //~ ERROR E0116 @1
impl i32 { fn q() {} } //~ ERROR E0390 @1
impl<X> X { fn q() {} } //~ ERROR E0118 @1
impl Drop for i32 { fn drop(&mut self) {} } //~ ERROR E0117 @1 //~ ERROR E0120 @15
impl Clone for Vec<S> { fn clone(&self) -> Self { loop {} } } //~ ERROR E0117 @1
impl<Q> S { fn w() {} } //~ ERROR E0207 @6
fn main() {}
