// The bounds of a destructor follow from those of its type.
struct Guard<T>(T);
impl<T: Clone> Drop for Guard<T> { fn drop(&mut self) {} } //~ ERROR E0367 @9
struct Once<F: FnOnce()>(F);
impl<F: Fn()> Drop for Once<F> { fn drop(&mut self) {} } //~ ERROR E0367 @9
struct Ordered<T: PartialOrd>(T);
impl<T: PartialEq> Drop for Ordered<T> where T: PartialOrd { fn drop(&mut self) {} }
trait Low {}
trait High: Low {}
struct Tall<T: High>(T);
impl<U: Low + High> Drop for Tall<U> { fn drop(&mut self) {} }
struct Swapped<A: Low, B: High>(A, B);
impl<B: Low, A: High> Drop for Swapped<B, A> { fn drop(&mut self) {} }
struct Called<F: Fn(&i32) -> i32>(F);
impl<F: Fn(&i32) -> i32> Drop for Called<F> { fn drop(&mut self) {} }
struct Walk<'a, T: Iterator<Item = &'a i32>>(T);
impl<'a, T: Iterator<Item = &'a i32>> Drop for Walk<'a, T> { fn drop(&mut self) {} }
struct Converted<T: Into<String>>(T);
impl<T: Into<String>> Drop for Converted<T> { fn drop(&mut self) {} }
fn main() {}
