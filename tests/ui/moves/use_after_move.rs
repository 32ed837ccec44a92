// A value has one owner.
fn main() {
    let s = String::from("a");
    let t = s;
    println!("{} {}", s, t); //~ ERROR E0382 @23
}
