// The rest of a struct moves field by field.
struct P { a: String, b: String, n: i32 }
fn main() {
    let p = P { a: String::new(), b: String::new(), n: 1 };
    let q = P { a: String::from("x"), ..p };
    println!("{} {} {} {}", q.b, q.n, q.a, p.a);
    println!("{}", p.b); //~ ERROR E0382 @20
}
