// Traits of the library and of the program: what the signature of the trait implies is all that is known.
trait A<'a> { fn f<'b>(x: &'a &'b u8, y: &'b u8) -> &'a u8; }
impl<'a> A<'a> for u8 { fn f<'b>(x: &'a &'a u8, y: &'b u8) -> &'b u8 { y } }
trait B<'a> { fn f(&self, y: &'a u8) -> &'a u8; }
impl<'a, 'c> B<'a> for &'a &'c u8 { fn f(&self, y: &'a u8) -> &'c u8 { todo!() } }
impl<'a, 'c> B<'a> for (&'c &'a u8,) { fn f(&self, y: &'c u8) -> &'a u8 { todo!() } }
trait C<'a> { fn g(y: &'a u8) -> &'a u8; }
impl<'a, 'c> C<'a> for &'a &'c u8 { fn g(y: &'a u8) -> &'c u8 { todo!() } } //~ ERROR E0308 @37
trait D { type T; fn f(x: &Self::T) -> Option<Self::T>; fn g(x: &mut Self::T, y: Self::T); }
impl<'a> D for &'a u8 { type T = &'a u8; fn f<'b>(x: &'b &'b u8) -> Option<&'a u8> { None } fn g<'b>(x: &mut &'b u8, y: &'b u8) {} }
impl<'a> D for (&'a u8,) { type T = &'a u8; fn f<'b>(x: &'b &'b u8) -> Option<&'b u8> { None } fn g<'b>(x: &mut &'a u8, y: &'b u8) {} } //~ ERROR lifetime @45
struct It<'a, T> { v: &'a [T] }
impl<'a, T> Iterator for It<'a, T> { type Item = &'a T; fn next(&mut self) -> Option<&T> { None } } //~ ERROR lifetime @57
struct Mu<'a, T> { v: &'a mut [T] }
impl<'a, T> Iterator for Mu<'a, T> { type Item = &'a mut T; fn next<'b>(&'b mut self) -> Option<&'b mut T> { None } } //~ ERROR lifetime @61
struct It2<'a, T> { v: &'a [T] }
impl<'a, T> Iterator for It2<'a, T> { type Item = &'a T; fn next(&'a mut self) -> Option<&'a T> { None } } //~ ERROR E0308 @58
struct It3<'a> { v: &'a [u8] }
impl<'a> std::ops::Index<usize> for It3<'a> { type Output = u8; fn index(&self, i: usize) -> &'a u8 { &self.v[i] } }
struct It4<'a> { v: &'a [u8] }
impl<'a> std::ops::Index<usize> for It4<'a> { type Output = u8; fn index(&'a self, i: usize) -> &'a u8 { &self.v[i] } } //~ ERROR E0308 @65
impl<'a> std::ops::Deref for It4<'a> { type Target = [u8]; fn deref<'x>(&'x self) -> &'x [u8] { self.v } }
impl<'a> AsRef<str> for It4<'a> { fn as_ref(&self) -> &'static str { "" } }
impl<'a> PartialEq for It4<'a> { fn eq(&self, o: &It4) -> bool { true } }
impl<'a> PartialEq for It3<'a> { fn eq(&self, o: &It3<'static>) -> bool { true } } //~ ERROR E0308 @34
impl<'a> From<&'a str> for It3<'a> { fn from(s: &str) -> It3<'a> { todo!() } }
impl<'a> From<&'a str> for It4<'a> { fn from(s: &'a str) -> It4<'static> { todo!() } }
impl<'a> From<&'a u8> for It4<'a> { fn from(s: &'static u8) -> It4<'a> { todo!() } } //~ ERROR E0308 @37
impl<'a> Clone for It4<'a> { fn clone(&self) -> It4<'_> { todo!() } } //~ ERROR lifetime @30
impl<'a> Clone for It3<'a> { fn clone(&'static self) -> It3<'a> { todo!() } } //~ ERROR E0308 @30 //~ ERROR E0491 @30
impl<'a> Drop for It3<'a> { fn drop(&'a mut self) { } } //~ ERROR E0308 @29
impl std::fmt::Display for It3<'_> { fn fmt<'b>(&self, f: &'b mut std::fmt::Formatter<'b>) -> std::fmt::Result { Ok(()) } } //~ ERROR lifetime @38
impl std::fmt::Debug for It3<'_> { fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result { Ok(()) } }
impl std::str::FromStr for It3<'_> { type Err = (); fn from_str(s: &str) -> Result<Self, ()> { todo!() } }
impl<'a> IntoIterator for It3<'a> { type Item = &'a u8; type IntoIter = std::slice::Iter<'a, u8>; fn into_iter(self) -> std::slice::Iter<'a, u8> { self.v.iter() } }
impl<'a, 'b> IntoIterator for &'b It3<'a> { type Item = &'b u8; type IntoIter = std::slice::Iter<'b, u8>; fn into_iter(self) -> std::slice::Iter<'a, u8> { self.v.iter() } }
fn main() {}
