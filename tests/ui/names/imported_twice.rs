// A name is brought in once, and a trait declares it once.
use std::fmt::Debug;
use std::fmt::Debug; //~ ERROR E0252 @5
use std::cmp::Ordering::{Less, Greater};
use std::cmp::Ordering::Less; //~ ERROR E0252 @5
trait A { fn foo(); fn foo(); const X: i32; type X; } //~ ERROR E0428 @21
fn main() {}
