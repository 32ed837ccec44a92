// Through a mutable reference the outer loan stays.
fn main() {
    let mut x = 1;
    let mut r = &mut x;
    let outer = &mut r;
    let inner: &mut i32 = &mut **outer;
    *r = 3; //~ ERROR E0506 @5
    *inner = 2;
}
