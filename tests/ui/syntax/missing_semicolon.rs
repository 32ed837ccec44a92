// The parser's errors have rustc's place.
fn main() {
    let x = 1 //~ ERROR lifetime @14
    let y = 2;
}
