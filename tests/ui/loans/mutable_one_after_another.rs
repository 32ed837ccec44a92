// A loan ends with its last use: the second may follow.
fn main() {
    let mut x = 1;
    let a = &mut x;
    *a = 2;
    let b = &mut x;
    *b = 3;
    println!("{}", x);
}
