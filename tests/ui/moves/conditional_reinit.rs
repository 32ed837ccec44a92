// Refilled on one path only.
fn eat(_s: String) {}
fn main() {
    let mut s = String::new();
    eat(s);
    if 1 < 2 { s = String::new(); }
    println!("{}", s); //~ ERROR E0382 @20
}
