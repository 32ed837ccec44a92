// A bound of 'static asks for a closure that borrows nothing.
fn keep<F: Fn() -> i32 + 'static>(_: F) {}
fn main() {
    let n = 1;
    keep(move || n);
    keep(|| n); //~ ERROR E0373 @10
}
