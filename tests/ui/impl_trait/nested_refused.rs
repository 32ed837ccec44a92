// `impl Trait` is no argument of another one's trait; what an associated type is can be one.
fn f(x: impl Into<impl Clone>) {} //~ ERROR E0666 @19
fn g(x: impl Iterator<Item = impl Clone>) {}
fn main() { g([1].into_iter()); }
