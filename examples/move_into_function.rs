// A function that takes a value by value becomes its owner, and can give it back.
//
// Look at where the arrow to the text starts: in `main`, in `shout`, and in `main` again.
fn shout(mut text: String) -> String {
    text.push('!');
    text
}

fn main() {
    let mut text = String::from("hello");
    text = shout(text);
    println!("{}", text);
}
