// How long is a value borrowed by an `if let`?
//
// Look at the two arms: in the first, `text` holds a loan of what is inside `name`; in the `else`, nothing is lent
// any more, and `name` can be set.
fn main() {
    let mut name = Some(String::from("Ada"));
    if let Some(text) = &mut name {
        text.push('!');
    } else {
        name = Some(String::from("Grace"));
    }
    if let Some(text) = name {
        println!("{}", text);
    }
}
