// May I give a value away while it is lent?
//
// Look at line 11: `send` would own the text and drop it at its end; `view` would be left looking at nothing.
fn send(text: String) {
    println!("{}", text);
}

fn main() {
    let text = String::from("letter");
    let view = &text; //@ text can read, not move (lent to view)
    send(text); //~ ERROR E0505 @10
    println!("{}", view);
}
