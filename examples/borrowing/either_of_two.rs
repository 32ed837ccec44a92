// One reference, two possible lenders: which one is borrowed?
//
// Look at the point after the `if`: `r` may hold the loan of `a` or that of `b`. Nobody knows before the program
// runs, so both stay lent for as long as `r` is in use.
fn main() {
    let mut a = 1;
    let mut b = 20;
    let r;
    if a > b {
        r = &mut a;
    } else {
        r = &mut b;
    }
    *r += 1; //@ a can read, write; b can read, write
    a += 1;
    b += 1;
    println!("{} {}", a, b);
}
