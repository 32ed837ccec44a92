// ref mut needs a mutable variable.
fn main() {
    let o = Some(1);
    match o {
        Some(ref mut n) => *n = 2, //~ ERROR E0596 @14
        None => {}
    }
}
