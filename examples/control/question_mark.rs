// What does `?` do with my values?
//
// Look at line 8: `?` is a `match` with a `return` in it. On the error's path the function ends there, and what it
// owns is dropped; on the other one the number moves out of the `Result` and into `n`.
fn double(text: &str) -> Result<i32, std::num::ParseIntError> {
    let label = String::from("doubled");
    println!("{}", label);
    let n = text.parse::<i32>()?;
    println!("{}", label);
    Ok(2 * n)
}

fn main() {
    let text = String::from("21");
    println!("{:?} {:?}", double(&text), double("x"));
}
