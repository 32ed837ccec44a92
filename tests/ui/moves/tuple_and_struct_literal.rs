// A literal takes its parts from left to right.
fn main() {
    let s = String::new();
    let t = (s, s); //~ ERROR E0382 @17
}
