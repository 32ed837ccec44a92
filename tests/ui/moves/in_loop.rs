// The second round finds nothing.
fn eat(_s: String) {}
fn main() {
    let s = String::from("a");
    let mut i = 0;
    while i < 2 {
        eat(s); //~ ERROR E0382 @13
        i += 1;
    }
}
