// With a type it is reborrowed.
fn main() {
    let mut x = 1;
    let r = &mut x;
    let q: &mut i32 = r;
    *q = 2;
    *r = 3;
}
