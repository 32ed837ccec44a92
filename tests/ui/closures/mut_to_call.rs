// Calling a closure that changes its captures borrows it mutably.
fn main() {
    let mut n = 0;
    let count = || n += 1;
    count(); //~ ERROR E0596 @5
}
