// A local loan where 'static is asked for.
fn forever(_s: &'static i32) {}
fn main() {
    let x = 1;
    forever(&x); //~ ERROR E0597 @13
}
