// An assignment to a lent variable.
fn main() {
    let mut x = 1;
    let r = &x;
    x = 2; //~ ERROR E0506 @5
    println!("{}", r);
}
