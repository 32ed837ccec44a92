// What a box owns is as mutable as the box.
fn main() {
    let b = Box::new(1);
    *b = 2; //~ ERROR E0594 @5
}
