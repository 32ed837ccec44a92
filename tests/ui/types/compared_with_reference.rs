// A number is not compared with a reference to one, nor a reference with a number.
fn main() {
    let x: i32 = 1;
    let r = &x;
    if r == 1 {} //~ ERROR E0277 @10
    if x == &1 {} //~ ERROR E0308 @13
    if 1 == r {} //~ ERROR E0277 @10
    if *r == 1 && r == &1 {}
    if "a" == 'a' {} //~ ERROR E0277 @12
}
