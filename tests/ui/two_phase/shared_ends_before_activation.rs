// A shared loan whose last use comes before the activation does not conflict.
fn main() {
    let mut v = vec![1, 2];
    let first = &v[0];
    v.push(*first);
    v.push(3);
}
