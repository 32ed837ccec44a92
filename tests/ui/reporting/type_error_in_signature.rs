// A signature that is wrong does not hide the body of another.
fn a(x: Missing) {} //~ ERROR E0425 @9
fn b() {
    let s = String::new();
    drop(s);
    drop(s); //~ ERROR E0382 @10
}
fn main() {}
