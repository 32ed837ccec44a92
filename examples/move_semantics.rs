// A value has one owner.
//
// Look at `first` after `let second = first`: the arrow to the text has moved to `second`, and `first` is empty. Reading it is
// refused.
fn main() {
    let first = String::from("letter");
    let second = first;
    println!("{}", second);
    println!("{}", first); //~ ERROR E0382 @20
}
