// A mutable loan while a shared one is needed.
fn main() {
    let mut s = String::from("a");
    let r = &s;
    let w = &mut s; //~ ERROR E0502 @13
    w.push('b');
    println!("{}", r);
}
