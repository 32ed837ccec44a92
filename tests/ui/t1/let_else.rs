// let else leaves on the other path.
fn f(o: Option<String>) -> usize {
    let Some(s) = o else { return 0 };
    s.len()
}
fn main() { println!("{}", f(None)); }
