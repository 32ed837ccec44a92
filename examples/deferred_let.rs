// A variable may be declared first and set later, once on each path.
fn main() {
    let size;
    if 1 + 1 == 2 {
        size = 10;
    } else {
        size = 20;
    }
    println!("{}", size);
}
