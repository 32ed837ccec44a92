// Behind the match it is gone.
fn eat(_s: String) {}
fn main() {
    let s = String::new();
    match 1 { 1 => eat(s), _ => {} }
    eat(s); //~ ERROR E0382 @9
}
