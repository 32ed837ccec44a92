// A mutable reference is not Copy: let without a type moves it.
fn main() {
    let mut x = 1;
    let r = &mut x;
    let q = r;
    *q = 2;
    *r = 3; //~ ERROR E0382 @5
}
