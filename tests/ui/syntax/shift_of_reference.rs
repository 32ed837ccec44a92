// The operators of integers take references on either side.
fn main() {
    let x = &6;
    println!("{} {} {}", x << 1, 1 << x, x & x);
}
