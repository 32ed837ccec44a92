// The path with the move does not come back.
fn eat(_s: String) {}
fn main() {
    let s = String::from("a");
    if s.len() > 3 { eat(s); return; }
    println!("{}", s);
}
