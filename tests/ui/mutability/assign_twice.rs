// Without mut a variable is set once.
fn main() {
    let x = 1;
    println!("{}", x);
    x = 2; //~ ERROR E0384 @5
    println!("{}", x);
}
