// Set in a while body: perhaps never, perhaps twice.
fn main() {
    let x: i32;
    let mut i = 0;
    while i < 1 { x = 1; i += 1; } //~ ERROR E0384 @19
    println!("{} {}", i, x); //~ ERROR E0381 @26
}
