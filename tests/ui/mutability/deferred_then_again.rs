// The deferred let is set twice.
fn main() {
    let x;
    x = 1;
    println!("{}", x);
    x = 2; //~ ERROR E0384 @5
    println!("{}", x);
}
