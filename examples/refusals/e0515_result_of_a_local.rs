// I only return a part of it. Why must it not be a reference?
//
// Look at the `}` of `shout`: `loud` is dropped there, and the text with it. Whoever used the result would read
// freed memory. Return the `String` itself.
fn shout(text: &str) -> &str {
    let loud = text.to_uppercase();
    loud.trim() //~ ERROR E0515 @5
}

fn main() {
    println!("{}", shout("hello"));
}
