// A method with self by value takes its receiver.
struct P { a: String }
impl P { fn into_a(self) -> String { self.a } }
fn main() {
    let p = P { a: String::new() };
    let a = p.into_a();
    println!("{}{}", a, p.a); //~ ERROR E0382 @25
}
