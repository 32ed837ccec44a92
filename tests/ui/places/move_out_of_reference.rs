// A reference lends: its target cannot be moved away.
fn main() {
    let s = String::from("a");
    let r = &s;
    let t = *r; //~ ERROR E0507 @13
    println!("{}", t);
}
