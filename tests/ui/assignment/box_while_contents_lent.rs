// Assigning to a box drops what it owned.
fn main() {
    let mut b = Box::new(1);
    let q = &*b;
    b = Box::new(2); //~ ERROR E0506 @5
    println!("{} {}", q, b);
}
