// Several borrows in one line: in which order?
//
// Look at the points within line 17: `first_mut` lends one element of `v` and its result goes straight on to
// `add`. Every loan is over at the `;`, so the next line finds `v` free.
fn first_mut(v: &mut Vec<i32>) -> &mut i32 {
    &mut v[0]
}

fn add(to: &mut i32, n: usize) -> i32 {
    *to += n as i32;
    *to
}

fn main() {
    let mut v = vec![1, 2, 3];
    let n = v.len();
    let sum = add(first_mut(&mut v), n);
    v.push(sum);
    println!("{:?}", v);
}
