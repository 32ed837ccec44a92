// An element of a Vec that is not mut.
fn main() {
    let v = vec![1];
    v[0] = 2; //~ ERROR E0596 @5
}
