// A closure behind `impl Fn..` is of the kind that is said.
fn change() -> impl FnMut() -> u32 { let mut c = 0; move || { c += 1; c } }
fn wrong() -> impl Fn() -> u32 { let mut c = 0; move || { c += 1; c } } //~ ERROR E0594 @59
fn gone(s: String) -> impl Fn() -> String { move || s } //~ ERROR E0507 @53
fn main() {
    let c = change();
    c(); //~ ERROR E0596 @5
    let d = change();
    let e = d;
    d(); //~ ERROR E0382 @5 //~ ERROR E0596 @5
}
