// An inner function sees no variable of the outer one.
fn main() {
    let x = 1;
    fn g() -> i32 { x } //~ ERROR E0434 @21
    g();
}
