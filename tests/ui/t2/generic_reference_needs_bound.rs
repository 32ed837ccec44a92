// A reference to T in a struct; the bound is implied.
struct R<'a, T> { r: &'a T }
fn f<'a, T>(r: R<'a, T>) -> &'a T { r.r }
fn main() { println!("{}", f(R { r: &1 })); }
