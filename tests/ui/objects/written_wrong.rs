// An object's type names one trait, all of its associated types, and stands behind a pointer.
trait A {}
trait B {}
fn two(x: &(dyn A + B)) {} //~ ERROR E0225 @21
fn auto(x: Box<dyn A + Send + Sync>) {}
fn open(x: &dyn Iterator) {} //~ ERROR E0191 @17
fn bare(x: Box<A>) {} //~ ERROR E0782 @16
fn bare_reference(x: &A) {} //~ ERROR E0782 @23
fn value(x: dyn A) {} //~ ERROR E0277 @13
fn result() -> dyn A { loop {} } //~ ERROR E0746 @16
fn none(x: Box<dyn 'static>) {} //~ ERROR E0224 @16
fn itself(x: Vec<Box<dyn PartialEq>>) {} //~ ERROR E0393 @26
fn said(x: Box<dyn Iterator<Item = i32>>) -> i32 { x.sum() }
fn main() {}
