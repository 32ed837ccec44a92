// Not for a part that owns.
#[derive(Clone, Copy)]
struct P { x: String } //~ ERROR E0204 @8
fn main() {}
