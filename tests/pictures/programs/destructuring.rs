// A destructuring assignment is one step.
fn main() {
    let (mut a, mut b) = (String::from("a"), String::from("b"));
    (a, b) = (b, a);
    println!("{a} {b}");
}
