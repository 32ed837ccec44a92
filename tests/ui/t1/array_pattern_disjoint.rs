// Patterns tell them apart.
fn main() {
    let mut a = [1, 2, 3];
    let [x, y, _] = &mut a;
    *x = 1;
    *y = 2;
    println!("{}", a[0]);
}
