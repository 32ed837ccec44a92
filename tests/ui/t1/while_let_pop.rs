// The scrutinee is evaluated anew in each round.
fn main() {
    let mut v = vec![1, 2];
    while let Some(x) = v.pop() {
        if x > 5 { v.push(x - 5); }
    }
}
