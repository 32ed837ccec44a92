// A variant's fields are counted.
enum E { A(i32, i32), B }
fn f(e: E) { match e { E::A(x) => {} E::B => {} } } //~ ERROR E0023 @29
fn main() {}
