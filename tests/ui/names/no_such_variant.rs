// An enum does not have it.
enum E { A }
fn main() { let e = E::B; } //~ ERROR E0599 @24
