// Lifetimes and bounds written otherwise than in the trait that come to the same, or to less.
use std::ops::{Add, Deref, DerefMut, Index, IndexMut};
trait F { fn f(&self, g: fn(&u8) -> &u8); }
impl F for u8 { fn f(&self, g: for<'a> fn(&'a u8) -> &'a u8) {} }
trait G { fn g<'a, F: Fn(&'a u8)>(f: F); fn h<F: Fn(&u8) -> u8>(f: F); fn i<F>(f: F) where F: FnMut(u8) -> u8; }
impl G for u8 { fn g<'a, F: Fn(&'a u8)>(f: F) {} fn h<F: Fn(&u8) -> u8>(f: F) {} fn i<F: FnMut(u8) -> u8>(f: F) {} }
impl G for u16 { fn g<'a, F: Fn(&'a u8)>(f: F) {} fn h<F>(f: F) where F: Fn(&u8) -> u8 {} fn i<F: Fn(u8) -> u8>(f: F) {} } //~ ERROR E0276 @99
impl G for u32 { fn g<'a, F: FnMut(&'a u8)>(f: F) {} fn h<F>(f: F) where F: FnOnce(&u8) -> u8 {} fn i<F: FnOnce(u8) -> u8>(f: F) {} }
struct W<'a, T>(&'a mut Vec<T>);
impl<'a, T> Deref for W<'a, T> { type Target = Vec<T>; fn deref(&self) -> &Vec<T> { self.0 } }
impl<'a, T> DerefMut for W<'a, T> { fn deref_mut(&mut self) -> &mut Self::Target { self.0 } }
impl<'a, T: Copy> Index<usize> for W<'a, T> { type Output = T; fn index(&self, i: usize) -> &T { &self.0[i] } }
impl<'a, T: Copy> IndexMut<usize> for W<'a, T> { fn index_mut(&mut self, i: usize) -> &mut T { &mut self.0[i] } }
#[derive(Clone, Copy)] struct P<'a>(&'a str);
impl<'a, 'b> Add<P<'b>> for P<'a> { type Output = P<'a>; fn add(self, o: P<'b>) -> P<'a> { self } }
impl<'a> Add<&P<'a>> for &P<'a> { type Output = P<'a>; fn add(self, o: &P<'a>) -> P<'a> { *self } }
impl<'a> PartialOrd for P<'a> { fn partial_cmp(&self, o: &Self) -> Option<std::cmp::Ordering> { None } }
impl<'a> PartialEq for P<'a> { fn eq(&self, o: &P<'a>) -> bool { true } }
impl PartialEq<str> for P<'_> { fn eq(&self, o: &str) -> bool { true } }
impl<'a> std::iter::FromIterator<&'a str> for P<'a> { fn from_iter<I: IntoIterator<Item = &'a str>>(i: I) -> Self { P("") } }
impl<'a> Extend<&'a str> for P<'a> { fn extend<I>(&mut self, i: I) where I: IntoIterator<Item = &'a str> { } }
impl<'a> From<&'a String> for P<'a> { fn from(s: &'a String) -> Self { P(s) } }
impl<'a> TryFrom<&'a [u8]> for P<'a> { type Error = &'a [u8]; fn try_from(s: &'a [u8]) -> Result<Self, Self::Error> { Err(s) } }
impl<'a> AsRef<str> for P<'a> { fn as_ref(&self) -> &str { self.0 } }
impl<'a> std::borrow::Borrow<str> for P<'a> { fn borrow(&self) -> &str { self.0 } }
impl<'a> std::hash::Hash for P<'a> { fn hash<H: std::hash::Hasher>(&self, h: &mut H) {} }
impl<'a> Default for P<'a> { fn default() -> P<'static> { P("") } }
trait Base { type T; } trait Derived: Base { fn f(&self) -> Self::T; fn g(&self, x: &Self::T) -> Option<Self::T>; }
impl<'a> Base for P<'a> { type T = &'a str; }
impl<'a> Derived for P<'a> { fn f(&self) -> &'a str { self.0 } fn g(&self, x: &&'a str) -> Option<&'a str> { None } }
impl<'a> Base for W<'a, u8> { type T = &'a u8; }
impl<'a> Derived for W<'a, u8> { fn f(&self) -> &u8 { todo!() } fn g(&self, x: &&'a u8) -> Option<<Self as Base>::T> { None } } //~ ERROR lifetime @34
struct Dbl<I>(I);
impl<I: Iterator> Iterator for Dbl<I> { type Item = (I::Item, I::Item); fn next(&mut self) -> Option<(I::Item, I::Item)> { None } fn size_hint(&self) -> (usize, Option<usize>) { (0, None) } }
impl<'a> Iterator for P<'a> { type Item = &'a str; fn next(&mut self) -> Option<Self::Item> { None } fn map<B, F: FnMut(&'a str) -> B>(self, f: F) -> std::iter::Map<Self, F> { todo!() } }
fn main() {}
