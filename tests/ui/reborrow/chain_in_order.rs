// In reverse order all is well.
fn main() {
    let mut x = 1;
    let a = &mut x;
    let b = &mut *a;
    *b = 3;
    *a = 2;
    x = 4;
    println!("{}", x);
}
