// A move out of a lent variable.
fn take(_s: String) {}
fn main() {
    let s = String::from("a");
    let r = &s;
    take(s); //~ ERROR E0505 @10
    println!("{}", r);
}
