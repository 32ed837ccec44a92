// Signatures alone are for traits; `pub` says nothing in traits, impls of traits and enums.
trait T { fn a(&self); }
struct S;
impl T for S { pub fn a(&self); } //~ ERROR lifetime @16 //~ ERROR E0449 @16
pub impl T for i32 { fn a(&self) {} } //~ ERROR E0449 @1
mod m { fn x(); pub(crate) impl S { pub fn z(&self); } } //~ ERROR lifetime @9 //~ ERROR E0449 @17 //~ ERROR E0425 @33 //~ ERROR lifetime @37
fn main() { fn inner(); enum E { pub(crate) A, B { pub x: i32 } } } //~ ERROR lifetime @13 //~ ERROR E0449 @34 //~ ERROR E0449 @52
