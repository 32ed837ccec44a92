// The whole does not.
struct P { a: String, b: String }
fn eat(_p: P) {}
fn main() {
    let p = P { a: String::new(), b: String::new() };
    let a = p.a;
    eat(p); //~ ERROR E0382 @9
    println!("{}", a);
}
