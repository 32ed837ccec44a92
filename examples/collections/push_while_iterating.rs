// Why may I not add to a vector while I go through it?
//
// Look at the loop head in later rounds: the iterator of the `for` has no name, but it holds a shared loan of `v`
// until the loop is left. If `push` moved the elements, the next round would read freed memory.
fn main() {
    let mut v = vec![1, 2, 3];
    for n in &v {
        if *n > 1 {
            v.push(*n); //~ ERROR E0502 @13
        }
    }
    println!("{:?}", v);
}
