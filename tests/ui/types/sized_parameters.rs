// Type parameters take types with a size, unless they say `?Sized`.
use std::fmt::Display;
fn show<T: Display>(t: &T) { println!("{}", t); }
fn id<T>(t: &T) -> &T { t }
fn any<T: ?Sized>(t: &T) -> &T { t }
struct W<T>(T);
impl<T> W<T> { fn new(_: &T) {} fn k<U>(&self, _: &U) {} }
fn main() {
    show("a"); //~ ERROR E0277 @10
    let _ = id("b"); //~ ERROR E0277 @16
    any("c");
    show(&"a");
    let v = vec![1];
    id(&v[..]); //~ ERROR E0277 @8
    W::new("x"); //~ ERROR E0277 @12
    W(1).k("z"); //~ ERROR E0277 @12
    std::mem::size_of_val("a");
}
