// The block is taken for the condition.
fn main() {
    if { } //~ ERROR lifetime @7
    let y = 1;
}
