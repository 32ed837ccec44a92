// Unreachable code is not borrow-checked.
fn main() {
    let s = String::new();
    drop(s);
    return;
    println!("{}", s);
}
