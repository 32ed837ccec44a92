// The first surprise of every course: a vector must not grow while a reference points into it.
//
// Look at the error frame: (1) `&v[0]` freezes all of `v`, (2) `push` wants to change it, (3) `first` is still needed below. If
// `push` had to move the elements to a larger buffer, `first` would point at freed memory.
fn main() {
    let mut v = vec![1, 2, 3];
    let first = &v[0];
    v.push(4); //~ ERROR E0502 @5
    println!("{}", first);
}
