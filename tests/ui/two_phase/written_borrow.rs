// A borrow that is written out is activated at once: reading the place in a later argument is refused.
fn main() {
    let mut v = vec![1usize, 2];
    Vec::push(&mut v, v.len()); //~ ERROR E0502 @23
}
