// Can a value have two owners?
//
// Look at line 8: `Rc::clone` makes a second handle on the same text, no second text. The text ends with the last
// of them, and meanwhile nobody may change it.
use std::rc::Rc;
fn main() {
    let first = Rc::new(String::from("shared"));
    let second = Rc::clone(&first);
    println!("{} {}", first, Rc::strong_count(&second));
    drop(first);
    println!("{}", second);
}
