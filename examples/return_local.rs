// What a function makes, it has to give away whole: a reference to a local variable would point at nothing.
fn make() -> &'static String {
    let s = String::from("made here");
    &s //~ ERROR E0515 @5
}

fn make_owned() -> String {
    let s = String::from("made here");
    s
}

fn main() {
    println!("{} {}", make(), make_owned());
}
