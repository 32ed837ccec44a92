// Constant indices are not told apart by the borrow checker.
fn main() {
    let mut a = [1, 2, 3];
    let x = &mut a[0];
    let y = &mut a[1]; //~ ERROR E0499 @13
    *x = 1;
    *y = 2;
}
