// for over a reference does not.
fn main() {
    let v = vec![String::new()];
    for s in &v { println!("{}", s); }
    println!("{}", v.len());
}
