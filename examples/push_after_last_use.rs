// The same program mended: a loan ends with the last use of its reference, not at the closing brace.
//
// Look at the frame after `println!`: `first` is still in scope, but its loan is over, so `v` is free again.
fn main() {
    let mut v = vec![1, 2, 3];
    let first = &v[0];
    println!("{}", first);
    v.push(4);
    println!("{}", v.len());
}
