// Why can I not read the counter between two calls of the closure?
//
// Look at `step`: it changes `count`, so it holds a mutable loan of it, from where it is made to its last call.
// Only in between is `count` off limits.
fn main() {
    let mut count = 0;
    let mut step = || count += 1; //@ count can not read, not write (lent to step)
    step();
    println!("{}", count); //~ ERROR E0502 @20
    step();
}
