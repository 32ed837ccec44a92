// I borrowed two elements. Why is all of the vector frozen?
//
// Look at the tag: the claim is on `v[1..3]`, and all of `v` is read-only, because the checker does not look at
// the numbers in the brackets.
fn main() {
    let mut v = vec![10, 20, 30, 40];
    let middle = &v[1..3]; //@ v can read, not write (lent to middle)
    println!("{:?} of {}", middle, v.len());
    v[0] = 1; //@ v can read, write, move
    println!("{:?}", v);
}
