// iter_mut lends each element in turn.
fn main() {
    let mut v = vec![1, 2];
    for x in v.iter_mut() { *x += 1; }
    for x in &mut v { *x += 1; }
    println!("{}", v[0]);
}
