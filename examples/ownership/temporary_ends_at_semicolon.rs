// How long does a value live that has no name?
//
// Look at line 8: the text exists within the line only, and is dropped at its `;`. On line 9 a `let` takes a
// reference to such a value straight away; then it lives as long as the variable.
fn main() {
    let length;
    println!("start");
    length = String::from("for a moment").len();
    let kept = &String::from("for the block");
    println!("{} {}", length, kept);
}
