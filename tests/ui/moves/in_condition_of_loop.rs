// The condition is evaluated in each round.
fn eat(_s: String) -> bool { true }
fn main() {
    let s = String::new();
    while eat(s) {} //~ ERROR E0382 @15
}
