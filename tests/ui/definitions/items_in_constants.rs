// The block of a constant has items of its own, which are checked.
const MOVE: fn(&String) -> String = {
    fn broken(x: &String) -> String { return *x } //~ ERROR E0507 @46
    broken
};
static SIZE: usize = { fn size() -> usize { 3 } const N: usize = 4; N };
fn main() { println!("{}", SIZE); }
