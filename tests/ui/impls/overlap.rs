// Two impls of a trait for one type, also where one is for all types with a bound: only what can never hold tells them apart.
use std::fmt::{Debug, Display};

trait Shown {}
impl<T: Display> Shown for T {}
impl<T: Debug> Shown for T {} //~ ERROR E0119 @1

trait Listed {}
impl<T: Clone> Listed for Vec<T> {}
impl Listed for Vec<i32> {} //~ ERROR E0119 @1

trait Copied {}
impl<T: Copy> Copied for T {}
struct Plain;
impl Copied for Plain {} // it is the program's, and no Copy
impl Copied for String {} //~ ERROR E0119 @1

trait Shape {}
trait Named {}
struct Circle;
struct Dot;
impl Shape for Circle {}
impl<T: Shape> Named for T {}
impl Named for Dot {}
impl Named for Circle {} //~ ERROR E0119 @1

struct Any;
impl<T> From<T> for Any { //~ ERROR E0119 @1
    fn from(_: T) -> Any { Any }
}

struct Text;
impl Display for Text {
    fn fmt(&self, _: &mut std::fmt::Formatter) -> std::fmt::Result { Ok(()) }
}
impl ToString for Text { //~ ERROR E0119 @1
    fn to_string(&self) -> String { String::new() }
}

#[derive(Debug)]
#[derive(Debug)] //~ ERROR E0119 @10
struct Twice<K> {
    k: K,
}

trait Apart<A> {}
impl Apart<i32> for u8 {}
impl Apart<u8> for u8 {}
impl<T> Apart<T> for u16 {}
impl Apart<i32> for &str {}
impl<T> Apart<T> for &mut T {}
impl<T> Apart<T> for [T] {}
impl Apart<i32> for Box<str> {}
impl<T> Apart<T> for Box<T> {}

fn main() {}
