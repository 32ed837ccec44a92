// The two halves do not overlap. Why is the second one refused?
//
// Look at the second `&mut`: to the checker both are loans of `v`, since it does not calculate with indices.
// `split_at_mut` says in its signature what only its author can know.
fn main() {
    let mut v = [1, 2, 3, 4];
    let left = &mut v[..2];
    let right = &mut v[2..]; //~ ERROR E0499 @22
    left[0] = right[0];
    right[1] = left[1];
}
