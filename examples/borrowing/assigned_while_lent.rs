// May I overwrite what someone is looking at?
//
// Look at the refused line: `view` was promised that `n` does not change before line 9. The loan is shared, so
// reading `n` is fine.
fn main() {
    let mut n = 1;
    let view = &n; //@ n can read, not write (lent to view)
    n = 2; //~ ERROR E0506 @5
    println!("{}", view);
    println!("{}", n);
}
