// drop is an ordinary function that takes its argument by value.
fn main() {
    let b = Box::new(1);
    let r = &b;
    drop(b); //~ ERROR E0505 @10
    println!("{}", r);
}
