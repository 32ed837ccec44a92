// Comparisons do not chain.
fn main() {
    let b = 1 < 2 == true; //~ ERROR lifetime @15
}
