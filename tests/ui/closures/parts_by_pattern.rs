// A pattern that takes a variable apart captures the parts it binds; `_` captures nothing.
fn main() {
    let pair = (String::from("a"), String::from("b"));
    let first = || { let (a, _) = pair; a.len() };
    println!("{}", pair.1);
    println!("{}", pair.0); //~ ERROR E0382 @20
    first();
    let other = String::new();
    let nothing = || { let _ = other; };
    drop(other);
    nothing();
}
