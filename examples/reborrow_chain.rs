// A reference made from a reference keeps it waiting.
//
// Look at the chain: while `c` is in use, `b` waits, and while `b` is in use, `a` waits. They wake up in reverse order.
fn main() {
    let mut n = 1;
    let a = &mut n;
    let b = &mut *a;
    let c = &mut *b;
    *c += 1;
    *b += 1;
    *a += 1;
    n += 1;
    println!("{}", n);
}
