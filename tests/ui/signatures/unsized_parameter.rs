// What is passed or returned has a size: a parameter with `?Sized` stands behind a reference.
fn behind<T: ?Sized>(x: &T) -> &T { x }
fn back<T: ?Sized>(x: T) where T: Sized {}
fn by_value<T: ?Sized>(x: T) {} //~ ERROR E0277 @27
fn result<T>(x: &T) -> T where T: ?Sized { loop {} } //~ ERROR E0277 @24
fn main() { behind("a"); back(1); }
