// The parts of a tuple are places of their own.
fn main() {
    let mut t = (1, String::from("a"));
    let a = &mut t.0;
    let b = &t.1;
    *a = 2;
    println!("{} {}", b, t.0);
}
