// Two refusals in one function: the control flow tells of the one at hand.
fn main() {
    let mut v = vec![1, 2, 3];
    let first = &v[0];
    v.push(4);
    println!("{}", first);
    let s = String::from("gone");
    drop(s);
    println!("{}", s);
}
