// A match whose binding takes the value moves it out.
fn main() {
    let o = Some(String::from("a"));
    match o {
        Some(s) => println!("{}", s),
        None => {}
    }
    println!("{}", o.is_some()); //~ ERROR E0382 @20
}
