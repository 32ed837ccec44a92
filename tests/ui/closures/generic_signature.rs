// A bound with a reference makes the closure's signature generic over its lifetime.
fn longest<F: for<'a> Fn(&'a str, &'a str) -> &'a str>(f: F) -> usize {
    let a = String::from("a");
    f(&a, "b").len()
}
fn main() {
    println!("{}", longest(|x, y| if x.len() > y.len() { x } else { y }));
}
