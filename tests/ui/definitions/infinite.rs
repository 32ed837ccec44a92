// A type that holds itself without a pointer, alone and in company.
pub struct A { a: Option<A> } //~ ERROR E0072 @1
enum L { N, C(i32, L) } //~ ERROR E0072 @1
struct AA { b: BB } struct BB { a: AA } //~ ERROR E0072 @1
struct Fine { next: Option<Box<Fine>>, all: Vec<Fine> }
fn main() {}
