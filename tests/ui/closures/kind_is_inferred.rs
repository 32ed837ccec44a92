// A closure that gives away what it captured is only FnOnce, one that changes it only FnMut.
fn often<F: Fn()>(f: F) { f() }
fn main() {
    let s = String::new();
    let give = || drop(s); //~ ERROR E0525 @16
    often(give);
    let mut n = 0;
    let count = || n += 1; //~ ERROR E0525 @17
    often(count);
}
