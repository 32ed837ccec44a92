// A position is out of date when the text changes. What does a slice do better?
//
// Look at line 13: `word` holds the loan of `line`, so nobody can clear the text from under it. With a number
// instead of a slice, nothing would tie the two together.
fn first_word(text: &str) -> &str {
    text.split(' ').next().unwrap_or(text)
}

fn main() {
    let mut line = String::from("hello world");
    let word = first_word(&line);
    println!("{}", word.len());
    line.clear(); //~ ERROR E0502 @5
    println!("{}", word);
}
