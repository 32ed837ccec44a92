// A part given back makes the struct whole again.
struct P { a: String, b: String }
fn eat(p: P) { println!("{}{}", p.a, p.b); }
fn main() {
    let mut p = P { a: String::new(), b: String::new() };
    let a = p.a;
    p.a = a;
    eat(p);
}
