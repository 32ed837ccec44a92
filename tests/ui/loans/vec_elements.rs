// Two elements of a Vec are borrowed through the whole Vec.
fn main() {
    let mut v = vec![1, 2];
    let a = &mut v[0];
    let b = &mut v[1]; //~ ERROR E0499 @18
    *a = *b;
}
