// `v.push(v.len())` is fine. Why is this not?
//
// Look at line 8: the loan was written out before, so it is in force at once, not just reserved. Only borrows that
// the compiler puts in by itself, for a method call, wait until the call begins.
fn main() {
    let mut v = vec![1, 2];
    let r = &mut v;
    Vec::push(r, v.len()); //~ ERROR E0502 @18
    println!("{}", r.len());
}
