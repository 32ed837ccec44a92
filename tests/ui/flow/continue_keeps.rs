// continue goes round with the loan.
fn main() {
    let mut x = 1;
    let mut r = &mut x;
    let mut other = 2;
    let mut i = 0;
    loop {
        i += 1;
        if i > 3 { break; }
        *r = i;
        if i > 2 { continue; }
        r = &mut other;
    }
    println!("{}", x);
}
