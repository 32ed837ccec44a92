// Between reservation and activation the place may be read, not changed.
fn main() {
    let mut v = vec![1];
    v.push({ v.push(2); 3 }); //~ ERROR E0499 @14
}
