// A by-value binding behind a reference.
struct P { name: String }
fn f(p: &P) -> usize {
    let P { name } = *p; //~ ERROR E0507 @22
    name.len()
}
fn main() {}
