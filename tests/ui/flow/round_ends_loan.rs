// A loan within a round ends with it.
fn main() {
    let mut v = vec![1, 2];
    let mut i = 0;
    while i < 2 {
        let r = &mut v;
        r.push(i);
        i += 1;
    }
}
