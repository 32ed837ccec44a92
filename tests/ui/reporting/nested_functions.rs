// Errors of inner functions come in their place.
fn main() {
    let a = String::new();
    drop(a);
    fn inner() {
        let b = String::new();
        drop(b);
        drop(b); //~ ERROR E0382 @14
    }
    drop(a); //~ ERROR E0382 @10
    inner();
}
