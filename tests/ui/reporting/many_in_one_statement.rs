// Several errors in one statement.
fn f(_a: String, _b: String, _c: &mut i32) {}
fn main() {
    let s = String::new();
    let x = 1;
    f(s, s, &mut x); //~ ERROR E0382 @10 //~ ERROR E0596 @13
}
