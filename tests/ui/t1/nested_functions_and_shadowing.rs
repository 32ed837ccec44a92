// A shadowed variable lives on.
fn main() {
    let s = String::from("a");
    let r = &s;
    let s = 5;
    println!("{} {}", r, s);
}
