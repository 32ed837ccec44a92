// Borrowing an unset variable reads it.
fn main() {
    let s: String;
    let r = &s; //~ ERROR E0381 @13
    println!("{}", r);
}
