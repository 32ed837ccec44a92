// One that writes holds a mutable one.
fn main() {
    let mut n = 1;
    let mut bump = || n += 1;
    println!("{}", n); //~ ERROR E0502 @20
    bump();
}
