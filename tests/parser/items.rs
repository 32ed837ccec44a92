// Items, generics, types and paths.
#![allow(dead_code)]
use std::{fmt::{self, Display as D}, collections::*};
/// A record.
#[derive(Debug, Clone)]
pub struct S<'a, T: Clone + 'a = i32, const N: usize = 3> where T: Copy { pub a: &'a T, pub(crate) b: [T; N] }
struct Pair(pub i32, Vec<Vec<u8>>);
struct Unit;
enum E { A, B(i32, String), C { x: u8 }, D = 5 }
impl<'a, T> S<'a, T> {
    const K: i32 = 1;
    pub fn new(a: &'a T) -> Self { Self { a } }
    fn by_ref(&self) {}
    fn by_mut(&'a mut self, (x, y): (i32, i32)) -> &'a mut T { x }
    fn by_value(mut self) {}
    fn by_box(self: Box<Self>) {}
}
impl<F> fmt::Display for W<F> where F: for<'x> Fn(&'x str) -> bool + ?Sized, {
    type Out = [F];
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { Ok(()) }
}
trait Tr: Clone + 'static {
    type Item: Iterator<Item = u8>;
    const N: usize;
    fn required(&self) -> Self::Item;
    fn given() {}
}
const X: fn(i32, &str) -> ! = f;
static Y: (i32,) = (1,);
type A<T> = Result<T, Box<dyn Error + Send>>;
mod inner { pub fn f<'a, 'b: 'a>(x: &'a dyn Fn(), y: impl Iterator<Item = i32>) -> *const u8 {} }
