// What does `'a` in a signature promise?
//
// Look at the column "Caller's data": `text` arrives already lent, by somebody outside. What the function returns
// points into the same data, so the caller's loan goes on for as long as the result is used: in `main`, `line` is
// frozen until line 17.
fn first_word<'a>(text: &'a str) -> &'a str {
    match text.find(' ') {
        Some(end) => &text[..end],
        None => text,
    }
}

fn main() {
    let mut line = String::from("hello world");
    let word = first_word(&line); //@ line can read, not write (lent to word)
    println!("{}", line.len());
    println!("{}", word);
    line.clear(); //@ line can read, write, move
    println!("{}", line.len());
}
