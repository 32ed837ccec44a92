// Reading the length for a bounds check is no use of the elements that are lent: only the write is refused.
fn halves(v: &mut [i32]) {
    if let [first, rest @ ..] = v {
        rest[0] = *first;
        v[0] = 1; //~ ERROR E0506 @9
        *first = 2;
    }
}
fn main() {
    halves(&mut [1, 2]);
}
