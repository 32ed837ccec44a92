// How do I change both halves of a vector at once?
//
// Look at line 7: one loan of `v` goes into the call, and two references come out that share it. `v` is off limits
// until both have been used for the last time.
fn main() {
    let mut v = vec![1, 2, 3, 4];
    let (left, right) = v.split_at_mut(2);
    left[0] += right[1]; //@ v can not read, not write
    right[0] += left[0]; //@ v can read, write, move
    v.push(5);
    println!("{:?}", v);
}
