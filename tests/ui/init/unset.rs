// A variable must be set before it is read.
fn main() {
    let x: i32;
    println!("{}", x); //~ ERROR E0381 @20
}
