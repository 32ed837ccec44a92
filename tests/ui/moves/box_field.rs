// Moving out of a field of a box, then putting something back.
struct P { a: String, b: String }
fn main() {
    let mut p = Box::new(P { a: String::new(), b: String::new() });
    let a = p.a;
    p.a = String::from("x");
    println!("{} {} {}", a, p.a, p.b);
}
