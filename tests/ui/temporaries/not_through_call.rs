// Not through a call.
fn id<'a>(s: &'a String) -> &'a String { s }
fn main() {
    let s = id(&String::from("a")); //~ ERROR E0716 @17
    println!("{}", s);
}
