// A closure that only reads what it names borrows it, shared.
fn main() {
    let name = String::from("a");
    let length = || name.len();
    println!("{} {}", name, length());
    drop(name);
}
