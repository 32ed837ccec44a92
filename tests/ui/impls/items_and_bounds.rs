// Kinds, numbers, types and bounds of items against the trait.
struct S<'a> { r: &'a str }
trait A { const N: u8; type T; fn f(); }
impl A for u8 { const N: u8 = 1; type T = u8; fn f() {} }
impl A for u16 { fn N() {} type f = u8; const T: u8 = 1; } //~ ERROR E0046 @1 //~ ERROR E0324 @18 //~ ERROR E0325 @28 //~ ERROR E0323 @41
impl A for u32 { const N: u16 = 1; type T = u8; fn f<'a>(x: &'a str) {} } //~ ERROR E0326 @27 //~ ERROR E0050 @61
trait B { fn g<T>(t: T, u: u8) -> T; fn h(&self) -> u8 { 1 } fn k(&mut self); fn l(self: Box<Self>) where Self: Sized; fn m(x: u8); }
impl B for u8 { fn g<U, V>(t: U, u: u8) -> U { t } fn h(&self) -> u16 { 1 } fn k(&self) {} fn l(self) {} fn m(x: &u8) {} } //~ ERROR E0049 @22 //~ ERROR E0053 @67 //~ ERROR E0053 @82 //~ ERROR E0053 @97 //~ ERROR E0053 @114
impl B for u16 { fn g<U>(t: U, u: u8) -> u8 { u } fn h(&self, x: u8) -> u8 { 1 } fn k(&mut self) -> u8 {1} fn l(self: Box<Self>) {} fn m() {} } //~ ERROR E0053 @42 //~ ERROR E0050 @56 //~ ERROR E0053 @101 //~ ERROR E0050 @133
impl B for u32 { fn g(t: u8, u: u8) -> u8 { u } fn h() -> u8 { 1 } fn k(&mut self) -> () {} fn l(self: Box<u32>) {} fn m(_: (u8,)) {} } //~ ERROR E0049 @22 //~ ERROR E0186 @49 //~ ERROR E0053 @125
impl B for u64 { fn g<'a, T>(t: T, u: u8) -> T { t } fn k(self: &mut Self) -> () {} fn l(self: Box<u64>) {} fn m(mut x: u8) {} fn m(x: u8) {} } //~ ERROR E0201 @128
trait C2 { fn f<T>(t: T) where T: Clone; fn g<T: Clone + PartialEq>(t: T); fn h<T: Copy>(t: T); fn i<T: Eq>(t: T); fn j<T: Iterator<Item = u8>>(t: T); fn k<T: Iterator>(t: T); }
impl C2 for u8 { fn f<T>(t: T) where T: Copy {} fn g<T: PartialEq + Clone>(t: T) {} fn h<T: Clone>(t: T) {} fn i<T: PartialEq>(t: T) {} fn j<T: IntoIterator<Item = u8>>(t: T) {} fn k<T: Iterator<Item = u8>>(t: T) {} } //~ ERROR E0276 @41 //~ ERROR E0271 @196
impl<X> C2 for Vec<X> { fn f<T>(t: T) where X: Copy {} fn g<T>(t: T) {} fn h<T: Ord>(t: T) {} fn i<T: PartialEq<u8>>(t: T) {} fn j<T: Iterator<Item = u16>>(t: T) {} fn k<T: Iterator>(t: T) where T::Item: Clone {} } //~ ERROR E0276 @48 //~ ERROR E0276 @81 //~ ERROR E0276 @103 //~ ERROR E0271 @144 //~ ERROR E0276 @205
trait D { fn f<T: ?Sized>(t: &T); fn g<T>(t: &T); fn h<'a, T: 'a>(t: &'a T); fn i<'a, T>(t: T, x: &'a u8); fn j<'a, 'b>(x: &'a u8, y: &'b u8) where 'a: 'a, 'b: 'b; }
impl D for u8 { fn f<T>(t: &T) {} fn g<T: ?Sized>(t: &T) {} fn h<'a, T>(t: &'a T) {} fn i<'a, T: 'a>(t: T, x: &'a u8) {} fn j<'a, 'b>(x: &'a u8, y: &'b u8) where 'a: 'a, 'b: 'b {} } //~ ERROR E0276 @22 //~ ERROR E0195 @66 //~ ERROR E0195 @91
impl D for u16 { fn f<T: ?Sized>(t: &T) {} fn g<T>(t: &T) {} fn h<'a, T: 'a>(t: &'a T) {} fn i<'a, T: 'static>(t: T, x: &'a u8) {} fn j<'b, 'a>(x: &'b u8, y: &'a u8) where 'a: 'a, 'b: 'b {} } //~ ERROR E0276 @103
trait E { fn f<T>(t: T) -> T; }
impl E for u8 { fn f<T>(t: T) -> T where T: std::fmt::Debug { t } fn g(&self) {} } //~ ERROR E0276 @45 //~ ERROR E0407 @67
fn main() {}
