// Only the bound part moves.
fn main() {
    let t = (String::from("a"), String::from("b"));
    let (a, _) = t;
    println!("{} {}", a, t.1);
}
