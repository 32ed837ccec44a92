// A lifetime that turns out to be 'static makes the same associated type as 'static itself.
trait Make<'a> { type Made; fn make() -> Self::Made; }
fn made<'a, T: Make<'a>>() -> <T as Make<'a>>::Made { T::make() }
fn keep<T: 'static>(_x: T) {}
fn right<T>() where T: Make<'static>, <T as Make<'static>>::Made: 'static { keep(made::<T>()) }
fn wrong<T>() where T: Make<'static> { keep(made::<T>()) } //~ ERROR E0310 @40
fn main() {}
