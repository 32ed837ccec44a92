// Why `v.push(v.len())` is allowed: the mutable loan of `v` is only reserved until `push` begins, and a reserved place can be read.
//
// Look at the points within the line: reserved, then activated.
fn main() {
    let mut v = vec![1, 2];
    v.push(v.len());
    println!("{}", v.len());
}
