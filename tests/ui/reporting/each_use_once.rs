// Two assignments to one lent place: both, or once? rustc reports the first.
fn main() {
    let mut x = 1;
    let r = &x;
    x = 2; //~ ERROR E0506 @5
    x = 3;
    println!("{}", r);
}
