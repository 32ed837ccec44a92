// A binding of a pattern without mut.
fn main() {
    let (a, mut b) = (1, 2);
    b += a;
    a = b; //~ ERROR E0384 @5
    println!("{}", a);
}
