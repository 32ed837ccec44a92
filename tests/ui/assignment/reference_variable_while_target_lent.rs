// Assigning to a reference does not touch what it pointed to.
fn main() {
    let mut a = 1;
    let mut b = 2;
    let mut r = &mut a;
    let q = &mut *r;
    r = &mut b;
    *q = 3;
    *r = 4;
}
