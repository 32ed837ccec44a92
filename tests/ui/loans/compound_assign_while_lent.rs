// += on a lent integer.
fn main() {
    let mut n = 1;
    let r = &n;
    n += 1; //~ ERROR E0506 @5
    println!("{}", r);
}
