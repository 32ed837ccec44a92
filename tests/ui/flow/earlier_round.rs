// The loan of the round before is still held.
fn main() {
    let mut v = vec![1, 2];
    let mut kept = Vec::new();
    let mut i = 0;
    while i < 2 {
        kept.push(&mut v); //~ ERROR E0499 @19
        i += 1;
    }
    println!("{}", kept.len());
}
