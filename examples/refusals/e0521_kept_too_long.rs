// A function keeps what I lent it. What is wrong?
//
// Look at the column "Caller's data": what is behind `name` is lent for this call only, and `remember` asks for
// something that lives as long as the program.
fn remember(text: &'static str) {
    println!("{}", text);
}

fn greet(name: &str) {
    println!("hello {}", name);
    remember(name); //~ ERROR E0521 @5
}

fn main() {
    greet("Ada");
}
