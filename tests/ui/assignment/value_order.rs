// The right side is evaluated before the place on the left.
fn main() {
    let mut v = vec![vec![1]];
    v[0] = { v.push(vec![2]); vec![3] };
    println!("{}", v.len());
}
