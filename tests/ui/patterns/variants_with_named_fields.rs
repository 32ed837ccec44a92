// A variant with named fields is matched with braces, whatever the path to it.
struct S { a: i32 }
enum E { N { a: i32 }, U }
impl E { fn h(e: E) { match e { Self::N(x) => {} _ => {} } } fn i(e: E) { match e { Self::N => {} _ => {} } } } //~ ERROR E0164 @33 //~ ERROR E0533 @85
fn j() { let e = E::N; let f = E::N(1); } //~ ERROR E0533 @18 //~ ERROR E0533 @32
fn main() {}
