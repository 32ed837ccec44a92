// Assigning drops the old value: a write that can conflict.
fn main() {
    let mut s = String::from("a");
    let r = &s;
    s = String::from("b"); //~ ERROR E0506 @5
    println!("{}", r);
}
