// A ref mut binding in use refuses the whole.
fn main() {
    let mut t = (1, 2);
    let (ref mut a, _) = t;
    let u = t; //~ ERROR E0503 @13
    *a = 3;
    println!("{}", u.0);
}
