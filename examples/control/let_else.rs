// What may I use after a `let ... else`?
//
// Look at the two ways out of line 6: where the pattern fits, the text has moved into `text`; where it does not,
// the `else` must leave the function. So behind it `text` is always set.
fn length(name: Option<String>) -> usize {
    let Some(text) = name else {
        return 0;
    };
    text.len()
}

fn main() {
    let name = Some(String::from("Ada"));
    println!("{} {}", length(name), length(None));
}
