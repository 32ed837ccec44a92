// Two arguments: whose lifetime has the result?
fn longest(a: &String, b: &String) -> &String { //~ ERROR E0106 @39
    if a.len() > b.len() { a } else { b }
}
fn main() {}
