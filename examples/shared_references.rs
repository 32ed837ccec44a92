// Many may look while nobody changes.
//
// Look at the loans: `a` and `b` hold a shared loan each, at the same time, and `word` can still be read. It is only frozen.
fn main() {
    let word = String::from("ownership");
    let a = &word;
    let b = &word;
    println!("{} {} {}", a, b, word);
}
