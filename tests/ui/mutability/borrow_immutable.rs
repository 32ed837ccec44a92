// A mutable loan needs a mutable variable.
fn main() {
    let s = String::new();
    let r = &mut s; //~ ERROR E0596 @13
    r.push('a');
}
