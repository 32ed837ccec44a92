// A label that is not there.
fn main() { loop { break 'out; } } //~ ERROR E0426 @26
