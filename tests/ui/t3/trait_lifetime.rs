// A trait's method ties its result to self.
trait Named { fn name(&self) -> &str; }
struct P { n: String }
impl Named for P { fn name(&self) -> &str { &self.n } }
fn main() {
    let mut p = P { n: String::from("a") };
    let n = p.name();
    p.n.push('b'); //~ ERROR E0502 @5
    println!("{}", n);
}
