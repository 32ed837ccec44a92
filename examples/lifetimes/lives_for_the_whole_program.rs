// What is `'static`?
//
// Look at `greeting`: the text of a literal is part of the program itself. Nobody owns it, so nobody can drop it,
// and a reference to it may be kept for ever. A reference to `name` may not: it ends with `main`.
fn polite(yes: bool) -> &'static str {
    if yes { "Good morning" } else { "Hi" }
}

fn main() {
    let greeting;
    {
        let formal = true;
        greeting = polite(formal);
    }
    let name = String::from("Ada");
    println!("{} {}", greeting, name);
}
