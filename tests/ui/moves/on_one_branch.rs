// Moved on one path is moved for all that follows.
fn eat(_s: String) {}
fn main() {
    let s = String::from("a");
    if s.len() > 0 { eat(s); }
    println!("{}", s); //~ ERROR E0382 @20
}
