// A slice is only a view. What is wrong with adding one element?
//
// Look at the error frame: `push` may have to move all elements into a larger buffer, and `head` would look at the
// old one.
fn main() {
    let mut v = vec![1, 2, 3];
    let head = &v[..2];
    v.push(4); //~ ERROR E0502 @5
    println!("{:?}", head);
}
