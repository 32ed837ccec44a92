// A compound assignment through a reference in a field is refused twice: it reads and it writes.
struct Holder<'a> {
    target: &'a mut i32,
}

fn main() {
    let mut x = 1;
    let mut h = Holder { target: &mut x };
    let whole = &mut h;
    *h.target += 1; //~ ERROR E0503
    //~^ ERROR E0506
    *whole.target += 1;
}
