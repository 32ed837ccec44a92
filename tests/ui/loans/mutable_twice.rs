// Two mutable loans of one variable, both still needed.
fn main() {
    let mut x = 1;
    let a = &mut x;
    let b = &mut x; //~ ERROR E0499 @13
    *a = 2;
    *b = 3;
}
