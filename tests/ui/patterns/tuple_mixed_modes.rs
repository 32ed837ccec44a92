// One part moved, one part borrowed in one pattern.
fn main() {
    let t = (String::from("a"), String::from("b"));
    let (a, ref b) = t;
    println!("{} {} {}", a, b, t.1);
}
