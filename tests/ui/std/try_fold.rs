// Folds that may stop, joins and concatenations of slices.
fn main() {
    let v = vec![1, 2, 3];
    let sum = v.iter().try_fold(0i8, |sum, &x| sum.checked_add(x));
    let text = ["1", "x"].iter().try_fold(0, |sum, s| s.parse::<i32>().map(|n| sum + n));
    let shown = v.iter().try_for_each(|x| if *x < 3 { Ok(()) } else { Err(*x) });
    println!("{:?} {:?} {:?}", sum, text, shown);
    println!("{:?} {:?} {:?}", [[1, 2], [3, 4]].join(&0), vec![vec![1], vec![2]].join(&[0, 0][..]), [vec![1]].concat());
}
