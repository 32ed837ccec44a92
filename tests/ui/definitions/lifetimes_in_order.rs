// The lifetimes that associated types and bounds write must be in order: by a bound, or by what the header or the inputs imply.
struct Foo<'a> { x: fn(&'a i32) }
trait Trait<'a, 'b> { type Out; }
impl<'a, 'b> Trait<'a, 'b> for usize { type Out = &'a Foo<'b>; } //~ ERROR E0491 @40
impl<'a, 'b> Trait<'a, 'b> for &'a &'b u8 { type Out = &'a Foo<'b>; }
impl<'a, 'b: 'a> Trait<'a, 'b> for i32 { type Out = &'a Foo<'b>; }
trait Tr<'a> { type O; }
impl<'a, T> Tr<'a> for Option<T> { type O = &'a T; } //~ ERROR E0309 @36
impl<'a, T: 'a> Tr<'a> for Vec<T> { type O = &'a T; }
impl<'a, T> Tr<'a> for &'a T { type O = &'a T; }
impl<'a, T> Tr<'a> for Box<T> { type O = &'static T; } //~ ERROR E0310 @33
struct Q<'a, T: 'a>(&'a T);
impl<'a, T> Tr<'a> for (T, T) { type O = Q<'a, T>; } //~ ERROR E0309 @33
impl<'a, 'b> Tr<'a> for [&'b u8] { type O = Q<'a, &'b u8>; } //~ ERROR E0477 @36
fn ordering4<'a, 'b, F>(a: &'a usize, b: &'b usize, x: F) where F: FnOnce(&'a &'b usize) {} //~ ERROR E0491 @68
fn o5<'a, 'b, F>(a: &'a &'b usize, x: F) where F: FnOnce(&'a &'b usize) {}
fn o6<'a, 'b, F>(x: F) where F: Fn(&'a u8) -> &'a &'b usize {} //~ ERROR E0491 @47
fn o7<'a, 'b, T>(x: T) where T: Into<&'a &'b usize> {} //~ ERROR E0491 @33
struct S2<'a, 'b, T: Into<&'a &'b u8>>(T, &'a u8, &'b u8); //~ ERROR E0491 @22
struct S3<'a, 'b>(&'a &'b u8);
enum E<'a, T> { A(&'a T) }
fn main() {}
