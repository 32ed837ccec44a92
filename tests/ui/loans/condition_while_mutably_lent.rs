// A condition reads, too.
fn main() {
    let mut x = true;
    let r = &mut x;
    if x { *r = false; } //~ ERROR E0503 @8
    *r = true;
}
