// The rest of a struct stays usable after a part has moved.
struct P { a: String, b: String }
fn main() {
    let p = P { a: String::new(), b: String::new() };
    let a = p.a;
    println!("{} {}", a, p.b);
}
