// A path through nothing.
fn main() { Missing::new(); } //~ ERROR E0433 @13
