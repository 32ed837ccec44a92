// Must a reference die before its lender is free?
//
// Look at line 10: `r` gets a new value, so nothing holds the loan of `a` any more. `r` lives on and holds `b`.
fn main() {
    let mut a = 1;
    let mut b = 2;
    let mut r = &mut a;
    *r += 1; //@ a is locked by r
    println!("{}", r);
    r = &mut b; //@ a can read, write; r holds &mut b
    a += 1;
    *r += 1;
    println!("{} {}", a, b);
}
