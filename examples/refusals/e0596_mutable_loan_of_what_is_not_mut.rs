// The vector is mine. Why can I not push?
//
// Look at the row of `list`: its write badge was never there, because it is declared without `mut`. `push` takes
// `&mut self`, so the call needs a mutable loan.
fn main() {
    let list = Vec::new();
    let count = 1;
    list.push(count); //~ ERROR E0596 @5
    println!("{}", list.len());
}
