// Methods that ask for a size are not the object's.
trait C { fn m(&self) {} fn with<T>(&self, t: T) where Self: Sized {} fn by(self) where Self: Sized; }
struct S;
impl C for S { fn by(self) {} }
fn f(x: Box<dyn C>) { x.by(); } //~ ERROR lifetime @25
fn main() { let x: &dyn C = &S; x.m(); S.with(1); S.by(); x.with(1); } //~ ERROR lifetime @61
