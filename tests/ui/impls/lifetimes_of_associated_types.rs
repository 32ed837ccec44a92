// The lifetime of a reference in an associated type is written out; functions without bodies take names.
struct S<'a>(&'a i32);
trait T { type A; fn n(&self, (a, b): (i32, i32)); fn o(&self, &x: &i32); fn p(&self, _: i32); fn q(&self, mut x: i32) { x += 1; } } //~ ERROR E0642 @31 //~ ERROR E0642 @64
impl<'a> Iterator for S<'a> { type Item = &i32; fn next(&mut self) -> Option<&'a i32> { None } } //~ ERROR lifetime @43
struct R<'a>(&'a i32);
impl<'a> Iterator for R<'a> { type Item = &'a i32; fn next(&mut self) -> Option<&'a i32> { None } }
fn main(x: i32) {} //~ ERROR E0580 @1
