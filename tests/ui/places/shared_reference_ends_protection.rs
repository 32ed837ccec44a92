// A shared reference copied out of a mutable one outlives it.
fn main() {
    let x = 1;
    let y = 2;
    let mut r = &x;
    let outer = &mut r;
    let inner: &i32 = &**outer;
    r = &y;
    println!("{} {}", inner, r);
}
