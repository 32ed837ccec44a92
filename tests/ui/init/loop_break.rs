// After loop with a set before each break it is set.
fn main() {
    let x;
    loop { x = 1; break; }
    println!("{}", x);
}
