// A slice keeps its owner frozen.
fn head(s: &[i32]) -> &[i32] { &s[..1] }
fn main() {
    let mut v = vec![1, 2];
    let h = head(&v);
    v.clear(); //~ ERROR E0502 @5
    println!("{}", h.len());
}
