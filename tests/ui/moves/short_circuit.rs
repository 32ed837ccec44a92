// The right side of && may not run, which still counts as moved.
fn eat(_s: String) -> bool { true }
fn main() {
    let s = String::new();
    if 1 > 2 && eat(s) {}
    println!("{}", s); //~ ERROR E0382 @20
}
