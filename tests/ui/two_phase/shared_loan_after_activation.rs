// The shared loan is used after the call, so the call may not change the vector.
fn main() {
    let mut v = vec![1, 2];
    let first = &v[0];
    v.push(3); //~ ERROR E0502 @5
    println!("{}", first);
}
