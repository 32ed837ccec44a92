// Every variable has a size, and so has what a provided method takes by value.
static NAME: str = loop {}; //~ ERROR E0277 @1
fn f(v: &[i32]) { let s = *v; } //~ ERROR E0277 @23
fn g(_: &str) { let s: str; } //~ ERROR E0277 @21
trait T { fn a(self) {} fn b(_x: Self) {} fn c() -> Self { loop {} } fn d(self) where Self: Sized {} fn e(self); } //~ ERROR E0277 @16 //~ ERROR E0277 @34 //~ ERROR E0277 @53
trait U: Clone { fn a(self) {} }
fn main() {}
