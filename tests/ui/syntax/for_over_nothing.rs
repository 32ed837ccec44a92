// The block is taken for what to go through.
fn main() { for i in { } } //~ ERROR lifetime @22
