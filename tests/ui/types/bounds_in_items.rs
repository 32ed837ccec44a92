// The bounds of a struct hold in the headers, associated types and methods of impls, in traits, constants and statics.
struct C<T: Copy>(T);
trait Tr { fn a(&self); }
impl<T> Tr for C<T> { fn a(&self) {} } //~ ERROR E0277 @16 //~ ERROR E0277 @23 //~ ERROR E0277 @29
impl<T> Clone for C<T> { fn clone(&self) -> C<T> { loop {} } } //~ ERROR E0277 @19 //~ ERROR E0277 @26 //~ ERROR E0277 @36
impl<T> PartialEq<C<T>> for u8 { fn eq(&self, o: &C<T>) -> bool { true } } //~ ERROR E0277 @9 //~ ERROR E0277 @34 //~ ERROR E0277 @51
struct D<T>(C<T>); //~ ERROR E0277 @13
enum E<T> { A(C<T>), B { x: Vec<C<T>> } } //~ ERROR E0277 @15
trait Q { type A; fn f(x: C<Self>) where Self: Sized; fn g(x: C<u8>, y: C<String>) -> u8; const K: C<String>; } //~ ERROR E0277 @27 //~ ERROR E0277 @73 //~ ERROR E0277 @100
type Al<T> = C<T>; type Al2 = C<String>;
const K: Option<C<String>> = None; static S: Option<C<String>> = None; //~ ERROR E0277 @17 //~ ERROR E0277 @53
impl C<String> {} //~ ERROR E0277 @6
fn f<T>(x: C<T>) -> C<T> where C<T>: Sized { x } //~ ERROR E0277 @12
impl Q for u8 { type A = C<String>; fn f(x: C<u8>) {} fn g(x: C<u8>, y: C<String>) -> u8 { 1 } const K: C<String> = loop {}; } //~ ERROR E0277 @26 //~ ERROR E0277 @55 //~ ERROR E0277 @73 //~ ERROR E0277 @105
struct G<T: Iterator>(T, T::Item); struct H<T>(G<T>); struct I(G<u8>); //~ ERROR E0277 @48 //~ ERROR E0277 @64
fn main() {}
struct C2<T: Copy>(T);
impl<T> C2<T> { fn a(&self) {} fn b(self) {} fn c() {} fn d(x: C2<T>) -> u8 { 1 } } //~ ERROR E0277 @9 //~ ERROR E0277 @23 //~ ERROR E0277 @37 //~ ERROR E0277 @64
trait Shape { type Unit: std::fmt::Display; } struct Bad1; impl Shape for Bad1 { type Unit = Vec<u8>; } impl Shape for u8 { type Unit = String; } //~ ERROR E0277 @94
