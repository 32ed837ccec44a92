// Not set on the other path.
fn main() {
    let x: i32;
    if 1 < 2 { x = 1; }
    println!("{}", x); //~ ERROR E0381 @20
}
