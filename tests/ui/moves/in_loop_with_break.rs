// Only one round moves.
fn eat(_s: String) {}
fn main() {
    let s = String::from("a");
    loop { eat(s); break; }
}
