// Why may I have only one mutable reference?
//
// Look at the second `&mut`: the loan that `first` holds is in force until line 9, and as long as it is, `score`
// is off limits to everybody else. If both were allowed, neither could count on the value it has just read.
fn main() {
    let mut score = 1;
    let first = &mut score;
    let second = &mut score; //~ ERROR E0499 @18
    *first += 1;
    *second += 1;
    println!("{}", score);
}
