// An operand is missing.
fn main() {
    let x = 1 + ; //~ ERROR lifetime @17
}
