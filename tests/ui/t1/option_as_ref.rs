// as_ref lends what is inside.
fn main() {
    let o = Some(String::from("a"));
    let n = o.as_ref().unwrap().len();
    println!("{} {}", n, o.is_some());
}
