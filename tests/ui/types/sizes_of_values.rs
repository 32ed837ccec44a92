// A parameter, a result and an argument have a size: the last field decides, all the way down.
struct Wrap<T: ?Sized> { length: i32, rest: T }
impl<T: ?Sized> Wrap<T> {
    fn take(self) -> i32 { self.length } //~ ERROR E0277 @13
    fn change(mut self) {} //~ ERROR E0277 @19
    fn typed(self: Self) {} //~ ERROR E0277 @20
    fn lent(&self) -> i32 { self.length }
    fn boxed(self: Box<Self>) {}
}
impl<T> Wrap<T> { fn sized(self) {} }
trait Given { fn take(self); fn make() -> Self; }
impl Given for str {
    fn take(self) {} //~ ERROR E0277 @13
    fn make() -> Self { loop {} } //~ ERROR E0277 @18
}
impl<T: ?Sized> Given for Box<T> {
    fn take(self) {}
    fn make() -> Self { loop {} }
}
fn first_inside<T: ?Sized>(a: Wrap<T>, b: (i32, T), c: Wrap<Wrap<T>>) {} //~ ERROR E0277 @31
fn itself<T: ?Sized>(a: Wrap<T>, b: T) -> Wrap<T> { loop {} } //~ ERROR E0277 @37 //~ ERROR E0277 @43
fn asked<T: ?Sized>(a: Wrap<T>) where T: Sized {}
struct Middle<T: ?Sized> { rest: T, after: i32 } //~ ERROR E0277 @34
enum Payload<T: ?Sized> { One(T) } //~ ERROR E0277 @31
struct Inside<T: ?Sized>(Vec<T>); //~ ERROR E0277 @26
struct Last<T: ?Sized>(i32, Wrap<T>);
fn text(a: str) {} //~ ERROR E0277 @12
fn given(a: &str) { text(*a); } //~ ERROR E0277 @26
fn copied<T: ?Sized>(a: &Wrap<T>) { let b = *a; } //~ ERROR E0277 @41
fn passed<T: ?Sized>(a: &T) { sized_only(a); } //~ ERROR E0277 @42
fn sized_only<T>(a: &T) {}
fn any<T: ?Sized>(a: &T) {}
fn fine<T: ?Sized>(a: &Wrap<T>, b: &str) { any(a); any(b); any(&a.rest); a.lent(); }
fn main() {}
