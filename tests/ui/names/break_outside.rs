// break needs a loop.
fn main() { break; } //~ ERROR E0268 @13
