// Impls that must be unsafe, derives of what is no type, macros without their mark, text against numbers.
struct S; struct P<'a>(&'a mut u8);
#[derive(Debug)] //~ ERROR E0774 @1
impl S {}
#[derive(Clone)] fn f() {} //~ ERROR E0774 @1
fn g(x: &[i32]) { match x { b"true" => {} _ => {} } } //~ ERROR E0308 @29
fn i() { let x = vec + 1; println(); assert; } //~ ERROR E0423 @18 //~ ERROR E0423 @27 //~ ERROR E0423 @38
fn main() {}
