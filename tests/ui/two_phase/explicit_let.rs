// A reference kept in a variable is an ordinary mutable loan.
fn main() {
    let mut v = vec![1usize];
    let r = &mut v;
    let n = v.len(); //~ ERROR E0502 @13
    r.push(n);
}
