// A closure in a closure captures through it.
fn main() {
    let mut n = 0;
    let s = String::new();
    let mut outer = || {
        let mut inner = || n += s.len();
        inner();
        inner();
    };
    outer();
    s.len();
    n += 1; //~ ERROR E0503 @5
    outer();
}
