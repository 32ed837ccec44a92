// Calling a closure that changes something needs mut.
fn main() {
    let mut n = 1;
    let f = || n += 1;
    f(); //~ ERROR E0596 @5
}
