// A deferred variable set on a path where it may already be set.
fn main() {
    let x;
    if 1 < 2 { x = 1; println!("{}", x); }
    x = 2; //~ ERROR E0384 @5
    println!("{}", x);
}
