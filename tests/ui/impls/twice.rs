// The same thing twice for one type.
struct S;
impl S { fn d() {} } //~ ERROR E0592 @10
impl S { fn d() {} }
impl S { fn e() {} fn e() {} } //~ ERROR E0592 @20
#[derive(Clone)] struct V; //~ ERROR E0119 @10
impl Clone for V { fn clone(&self) -> V { V } }
fn main() {}
