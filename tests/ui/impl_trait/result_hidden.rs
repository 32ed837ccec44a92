// Callers know the bounds, not the type; two calls of one function give one type, two functions give two.
fn text() -> impl std::fmt::Display { String::new() }
fn other() -> impl std::fmt::Display { String::new() }
fn main() {
    let mut a = text();
    a = text();
    a = other(); //~ ERROR E0308 @9
    let n: String = text(); //~ ERROR E0308 @21
    println!("{}", a);
    a.len(); //~ ERROR E0599 @7
}
