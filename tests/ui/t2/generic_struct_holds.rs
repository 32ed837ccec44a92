// A generic struct holds what its argument holds.
struct W<T> { inner: T }
fn main() {
    let mut s = String::new();
    let w = W { inner: &s };
    s.push('a'); //~ ERROR E0502 @5
    println!("{}", w.inner);
}
