// A reference in an item needs a lifetime, or a rule that gives it one.
struct A { x: &i32, y: &str } //~ ERROR E0106 @15 //~ ERROR E0106 @24
fn two(a: &i32, _b: &i32) -> &i32 { a } //~ ERROR E0106 @30
fn none() -> (&i32, &str) { loop {} } //~ ERROR E0106 @15
type Alias = &i32; //~ ERROR E0106 @14
trait Tr { fn one(&self, a: &i32) -> &i32; fn both(a: &i32, b: &i32) -> &i32; } //~ ERROR E0106 @73
fn main() {}
