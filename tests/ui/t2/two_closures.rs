// Two closures cannot both change one variable.
fn main() {
    let mut n = 1;
    let mut a = || n += 1;
    let mut b = || n += 2; //~ ERROR E0499 @17
    a();
    b();
}
