// Ranges own nothing; the vector may change by index.
fn main() {
    let mut v = vec![1, 2];
    for i in 0..v.len() { v[i] += 1; }
    println!("{}", v[0]);
}
