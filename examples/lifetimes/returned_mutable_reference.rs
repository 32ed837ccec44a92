// A function returns a `&mut`. Who is locked, and how long?
//
// Look at `scores` in `main`: the call is over after line 17, but its loan goes on inside `top`, until `top` was
// used for the last time.
fn largest(list: &mut Vec<i32>) -> &mut i32 {
    let mut best = 0;
    for i in 0..list.len() {
        if list[i] > list[best] {
            best = i;
        }
    }
    &mut list[best]
}

fn main() {
    let mut scores = vec![3, 9, 4];
    let top = largest(&mut scores); //@ scores can not read, not write (lent to top)
    *top += 1; //@ scores can read, write, move
    scores.push(1);
    println!("{:?}", scores);
}
