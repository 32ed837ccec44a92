// A call of FnOnce takes the object, one of FnMut needs it mutable, and what a closure borrows stays borrowed.
fn once(f: Box<dyn FnOnce() -> String>) -> String { f(); f() } //~ ERROR E0382 @58
fn change(f: &dyn FnMut()) { f() } //~ ERROR E0596 @30
fn main() {
    let mut n = 0;
    let mut add: Box<dyn FnMut()> = Box::new(|| n += 1);
    println!("{}", n); //~ ERROR E0502 @20
    add();
}
