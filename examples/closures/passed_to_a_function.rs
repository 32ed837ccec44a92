// A function takes a closure. What is lent during the call?
//
// Look at line 14: the closure is made, lends `total`, is called several times inside `each`, and is gone at the
// `;`. Its loan is over with it.
fn each<F: FnMut(i32)>(values: &[i32], mut visit: F) {
    for value in values {
        visit(*value);
    }
}

fn main() {
    let values = [1, 2, 3];
    let mut total = 0;
    each(&values, |value| total += value); //@ total can read, write
    total += 1;
    println!("{}", total);
}
