// Two closures change one counter. Why not?
//
// Look at the second closure: each of them holds a mutable loan for as long as it is going to be called. There can
// be one such loan only.
fn main() {
    let mut count = 0;
    let mut up = || count += 1;
    let mut down = || count -= 1; //~ ERROR E0499 @20
    up();
    down();
    println!("{}", count);
}
