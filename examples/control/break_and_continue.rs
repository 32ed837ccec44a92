// What is lent after a `break`?
//
// Look at the point after the loop: it is reached from the `break` and from the loop's end. The loan of one round
// never lives into the next, because `slot` is made anew in each.
fn main() {
    let mut values = vec![1, 5, 9];
    let mut i = 0;
    while i < values.len() {
        let slot = &mut values[i];
        i += 1;
        if *slot == 5 {
            *slot = 50;
            break;
        }
        *slot += 1;
    }
    values.push(i as i32);
    println!("{:?}", values);
}
