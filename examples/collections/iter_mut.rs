// How do I change every element?
//
// Look at the loop: the iterator holds the one mutable loan of `v`, and `n` is a reference into it, for one round.
// After the loop `v` is free.
fn main() {
    let mut v = vec![1, 2, 3];
    for n in v.iter_mut() {
        *n *= 10;
    }
    v.push(4);
    for n in &mut v {
        *n += 1;
    }
    println!("{:?}", v);
}
