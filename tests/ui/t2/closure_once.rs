// A closure that gives its capture away can be called once.
fn main() {
    let s = String::from("a");
    let f = || s;
    f();
    f(); //~ ERROR E0382 @5
}
