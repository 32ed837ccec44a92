// A temporary ends with its statement.
fn main() {
    let s: &str = String::from("a").as_str(); //~ ERROR E0716 @19
    println!("{}", s);
}
