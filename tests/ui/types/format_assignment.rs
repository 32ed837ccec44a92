// An assignment that names nothing is an argument by position.
fn main() {
    let mut v = vec![1];
    println!("{:?}", v[0] = 2);
    println!("{x}", x = v[0]);
}
