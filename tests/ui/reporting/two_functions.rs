// A type error in one function does not hide an ownership error in another.
fn a() { let x: i32 = true; println!("{}", x); } //~ ERROR E0308 @23
fn b() {
    let s = String::new();
    drop(s);
    drop(s); //~ ERROR E0382 @10
}
fn main() { a(); b(); }
