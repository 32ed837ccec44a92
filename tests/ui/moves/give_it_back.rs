// A variable can be filled again.
fn eat(_s: String) {}
fn main() {
    let mut s = String::from("a");
    eat(s);
    s = String::from("b");
    println!("{}", s);
}
