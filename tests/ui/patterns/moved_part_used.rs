// And that part is gone.
fn main() {
    let t = (String::from("a"), String::from("b"));
    let (a, _) = t;
    println!("{} {}", a, t.0); //~ ERROR E0382 @26
}
