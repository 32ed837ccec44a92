// What a box owns belongs to the box.
fn main() {
    let mut b = Box::new(1);
    let r = &mut *b;
    let c = &*b; //~ ERROR E0502 @13
    *r = 2;
    println!("{}", c);
}
