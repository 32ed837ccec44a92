// Only the outermost automatic borrow is two-phase: the index of the receiver is activated at once.
fn main() {
    let mut vv = vec![vec![1usize]];
    vv[0].push(vv.len()); //~ ERROR E0502 @16
}
