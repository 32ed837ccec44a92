// Reading harms nobody. Why is it refused?
//
// Look at `n` on line 8: all three badges are suspended, because the loan is a mutable one. `r` may be half-way
// through a change.
fn main() {
    let mut n = 1;
    let r = &mut n; //@ n is locked by r; n can not read, not write, not move (lent to r)
    let m = n + 1; //~ ERROR E0503 @13
    *r += m;
    println!("{}", n);
}
