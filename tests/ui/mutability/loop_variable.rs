// A deferred variable inside a loop is new in each round.
fn main() {
    let mut i = 0;
    while i < 2 {
        let x;
        x = i;
        i += x + 1;
    }
}
