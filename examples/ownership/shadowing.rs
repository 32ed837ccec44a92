// Two variables with one name: is the first one overwritten?
//
// Look at the rows: there are two called `word`. The second hides the first from the program's text only; the
// first text is still owned, and is dropped at the `}` like any other. In the inner block the same happens for a
// while.
fn main() {
    let word = String::from("outer");
    let kept = &word;
    let word = word.len();
    {
        let word = word + 1;
        println!("{}", word);
    }
    println!("{} {}", kept, word);
}
