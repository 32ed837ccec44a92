// _s is a variable like any other.
fn main() {
    let s = String::from("a");
    let _s = s;
    println!("{}", s); //~ ERROR E0382 @20
}
