// Extension is for let only.
fn main() {
    let s;
    s = &String::from("a"); //~ ERROR E0716 @10
    println!("{}", s);
}
