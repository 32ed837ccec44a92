// The reference is used in one arm only. Is its lender free in the other?
//
// Look at the two arms: where `first` is used, `v` is frozen until then; in the other arm nobody needs the loan,
// so `push` may change `v`. A loan is a matter of paths, not of braces.
fn main() {
    let mut v = vec![1, 2, 3];
    let show = v.len() > 2;
    let first = &v[0];
    if show {
        println!("{}", first);
    } else {
        v.push(4);
    }
    println!("{}", v.len());
}
