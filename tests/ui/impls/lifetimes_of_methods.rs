// What the impl takes and gives must do wherever the trait's would: lifetimes by position, early-bound ones counted.
struct S<'a> { r: &'a str }
trait A { fn f<'a>(&'a self, x: &'a str) -> &'a str; }
impl<'b> A for S<'b> { fn f(&self, x: &str) -> &str { self.r } }
trait B { fn f<'a>(x: &'a str, y: &'a str) -> &'a str; }
impl B for u8 { fn f<'a, 'b>(x: &'a str, y: &'b str) -> &'a str { x } }
trait C { fn f(x: &str, y: &str) -> usize; }
impl C for u8 { fn f<'a>(x: &'a str, y: &'a str) -> usize { 0 } }
trait D { fn f<'a>(x: &'a str); }
impl D for u8 { fn f(x: &'static str) { } } //~ ERROR E0308 @17
trait E { fn f<'a>(x: &'a str) -> &'a str; }
impl E for u8 { fn f<'a>(x: &'a str) -> &'static str { "" } }
trait F { fn f(&self) -> &str; }
impl<'b> F for S<'b> { fn f(&self) -> &'b str { self.r } }
trait G<'a> { fn f(&self) -> &'a str; }
impl<'b> G<'b> for S<'b> { fn f(&self) -> &'b str { self.r } }
impl<'b, 'c> G<'c> for (S<'b>,) { fn f(&self) -> &'b str { self.0.r } } //~ ERROR E0308 @35
trait H { fn f<'a, 'b>(x: &'a str, y: &'b str) where 'a: 'b; }
impl H for u8 { fn f<'a, 'b>(x: &'a str, y: &'b str) {} } //~ ERROR E0195 @22
trait I { fn f<'a, 'b>(x: &'a str, y: &'b str); }
impl I for u8 { fn f<'a, 'b: 'a>(x: &'a str, y: &'b str) {} } //~ ERROR E0195 @22
trait J { fn f<T>(t: T); }
impl J for u8 { fn f<T: Clone>(t: T) {} } //~ ERROR E0276 @25
trait K { fn f<T: Clone>(t: T); }
impl K for u8 { fn f<T>(t: T) {} }
trait L { type T; fn f(&self) -> &Self::T; }
impl<'a> L for S<'a> { type T = &'a str; fn f(&self) -> &&'a str { &self.r } }
trait M { fn f<'a, 'b, 'c>(x: &'a str) -> &'c str where 'b: 'a; }
impl M for u8 { fn f<'a, 'b>(x: &'a str) -> &'b str where 'b: 'a { "" } } //~ ERROR E0195 @21
trait N { fn f<'a>() -> &'a str; }
impl N for u8 { fn f() -> &'static str { "" } } //~ ERROR E0195 @21
trait O { fn f(&mut self) -> Option<&str>; }
impl<'b> O for S<'b> { fn f<'a>(&'a mut self) -> Option<&'b str> { None } }
trait P { const C: &'static str; }
impl<'b> P for S<'b> { const C: &'b str = ""; } //~ ERROR E0308 @24
trait Q<'a> { const C: &'a str; }
impl<'b, 'c> Q<'c> for S<'b> { const C: &'b str = ""; } //~ ERROR E0308 @32
trait R { fn f(self: &Self, x: &mut Vec<&str>); }
impl R for u8 { fn f<'a>(&self, x: &'a mut Vec<&'a str>) { } } //~ ERROR lifetime @17
fn main() {}
