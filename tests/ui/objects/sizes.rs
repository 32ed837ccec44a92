// Only what has a size becomes an object.
use std::fmt::Display;
trait A { fn a(&self) {} }
trait B {}
impl A for str {}
fn known<'a, T: Display>(t: &'a T) -> &'a dyn Display { t }
fn unsized_parameter<'a, T: Display + ?Sized>(t: &'a T) -> &'a dyn Display { t } //~ ERROR E0277 @78
fn text(t: &str) -> &dyn Display { t } //~ ERROR E0277 @36
fn boxed<T: A + ?Sized>(t: Box<T>) -> Box<dyn A> { t } //~ ERROR E0277 @52
fn another(x: &dyn A) -> &dyn B { x } //~ ERROR E0308 @35
fn sends(x: &dyn A) -> &(dyn A + Send) { x } //~ ERROR E0308 @42
fn main() {}
