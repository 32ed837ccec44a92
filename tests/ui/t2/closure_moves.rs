// move takes what it uses.
fn main() {
    let s = String::from("a");
    let f = move || s.len();
    println!("{} {}", f(), s); //~ ERROR E0382 @28
}
