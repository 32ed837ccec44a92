// Reading an element while the Vec is lent mutably.
fn main() {
    let mut v = vec![1, 2];
    let r = &mut v;
    let x = v[0]; //~ ERROR E0502 @13
    r.push(x);
}
