// A shared loan while a mutable one is needed.
fn main() {
    let mut s = String::from("a");
    let w = &mut s;
    let r = &s; //~ ERROR E0502 @13
    w.push('b');
    println!("{}", r);
}
