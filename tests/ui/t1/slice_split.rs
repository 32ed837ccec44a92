// split_at_mut gives two disjoint halves.
fn main() {
    let mut a = [1, 2, 3];
    let (l, r) = a.split_at_mut(1);
    l[0] = r[0];
    r[0] = l[0];
}
