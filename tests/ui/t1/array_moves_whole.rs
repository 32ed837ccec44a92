// An array of owned values moves as one.
fn main() {
    let a = [String::new(), String::new()];
    let b = a;
    println!("{} {}", a.len(), b.len()); //~ ERROR E0382 @23
}
