// A closure that borrows cannot be returned.
fn make<'a>() -> impl Fn() -> usize + 'a {
    let s = String::from("a");
    || s.len() //~ ERROR E0373 @5
}
fn main() {}
