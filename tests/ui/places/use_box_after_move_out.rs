// After its contents moved the box is gone.
fn main() {
    let b = Box::new(String::from("a"));
    let s = *b;
    println!("{} {}", s, b); //~ ERROR E0382 @26
}
