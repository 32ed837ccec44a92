// unwrap takes the option.
fn main() {
    let o = Some(String::from("a"));
    let s = o.unwrap();
    println!("{} {}", s, o.is_some()); //~ ERROR E0382 @26
}
