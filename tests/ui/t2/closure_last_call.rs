// After its last call the loan is over.
fn main() {
    let mut n = 1;
    let mut bump = || n += 1;
    bump();
    bump();
    println!("{}", n);
}
