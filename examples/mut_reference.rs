// What is a mutable reference?
//
// Look at the points of `main`: from `let r = &mut score` on, `score` itself is off limits. Only `r` can read and change it,
// until `r` has been used for the last time. Then `score` is its own master again.
fn add_bonus(points: &mut i32) {
    *points += 10;
}

fn main() {
    let mut score = 5;
    let r = &mut score;
    *r += 1;
    add_bonus(r);
    println!("{}", score);
}
