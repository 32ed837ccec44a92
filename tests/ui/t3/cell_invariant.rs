// What is in a Cell cannot be shortened.
use std::cell::Cell;
fn f<'a>(c: &Cell<&'a i32>, x: &'a i32) { c.set(x); }
fn main() {
    let a = 1;
    let c = Cell::new(&a);
    {
        let b = 2;
        f(&c, &b); //~ ERROR E0597 @15
    }
    println!("{}", c.get());
}
