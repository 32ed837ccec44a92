// Why can a closure not change what I have lent?
//
// Look at the closure: to change `*count` it would need that for itself alone, and `view` still holds a loan of
// it. (1) is the loan of `view`, (2) the closure, (3) the use of `view` after it.
fn tally(count: &mut i32) {
    let view = &*count;
    let mut step = || *count += 1; //~ ERROR E0500 @20
    println!("{}", view);
    step();
}

fn main() {
    let mut count = 1;
    tally(&mut count);
    println!("{}", count);
}
