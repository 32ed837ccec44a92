// A closure writes through a `&mut` variable that is not itself declared `mut`; meanwhile it is the only one.
fn both(r: &mut i32) {
    let mut add = || *r += 1;
    *r = 2; //~ ERROR E0506 @5
    add();
}
fn again(r: &mut i32) {
    let mut add = || *r += 1;
    let mut sub = || *r -= 1; //~ ERROR E0524 @19
    add();
    sub();
}
fn lent(r: &mut i32) {
    let shared = &*r;
    let mut add = || *r += 1; //~ ERROR E0500 @19
    println!("{}", shared);
    add();
}
fn used(r: &mut i32) {
    let mut add = || *r += 1;
    let shared = &*r; //~ ERROR E0501 @18
    add();
    println!("{}", shared);
}
fn main() {
    let mut n = 1;
    both(&mut n);
    again(&mut n);
    lent(&mut n);
    used(&mut n);
}
