// A bound that the argument does not meet.
trait T {}
struct S;
fn f<X: T>(_x: X) {}
fn main() { f(S); } //~ ERROR E0277 @15
