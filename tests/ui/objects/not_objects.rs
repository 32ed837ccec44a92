// Traits that have no objects: what cannot be called without knowing the type.
trait Make { fn new() -> Self; }
trait Generic { fn with<T>(&self, t: T); }
trait OnlySized: Sized { fn m(&self); }
trait Gives { fn copy(&self) -> Self; }
trait Takes { fn same(&self, other: Self); }
trait Number { const N: i32; }
trait Fine { fn m(&self) -> i32; fn new() -> Self where Self: Sized; fn boxed(self: Box<Self>); fn by_value(self); }
fn a(x: &dyn Make) {} //~ ERROR E0038 @10
fn b(x: &dyn Generic) {} //~ ERROR E0038 @10
fn c(x: &dyn OnlySized) {} //~ ERROR E0038 @10
fn d(x: &dyn Gives) {} //~ ERROR E0038 @10
fn e(x: Box<dyn Takes>) {} //~ ERROR E0038 @13
fn f(x: &dyn Number) {} //~ ERROR E0038 @10
fn g(x: &dyn Fine) {}
fn h(x: &dyn Clone) {} //~ ERROR E0038 @10
struct S { field: Box<dyn Make> } //~ ERROR E0038 @23
fn main() {}
