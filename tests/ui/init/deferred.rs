// It may be set later, once on each path.
fn main() {
    let x;
    if 1 < 2 { x = 1; } else { x = 2; }
    println!("{}", x);
}
