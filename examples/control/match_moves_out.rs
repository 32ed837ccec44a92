// Why is my `Option` gone after a `match`?
//
// Look at the arm `Some(text)`: the pattern binds by value, so the text moves out of `name` into `text`. In the
// other arm nothing moves; after the `match`, `name` is maybe moved. `match &name` would only lend.
fn main() {
    let name = Some(String::from("Ada"));
    match name {
        Some(text) => println!("hello {}", text),
        None => println!("nobody"),
    }
    println!("{:?}", name); //~ ERROR E0382 @22
}
