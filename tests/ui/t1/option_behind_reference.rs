// unwrap cannot take what is only lent.
struct P { name: Option<String> }
fn f(p: &P) -> String {
    p.name.unwrap() //~ ERROR E0507 @5
}
fn main() {}
