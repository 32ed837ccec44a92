// A closure that borrows does not leave the block of the variable.
fn main() {
    let read = { let n = 1; || n }; //~ ERROR E0373 @29
    read();
    let later;
    { let n = 1; later = || n; } //~ ERROR E0597 @29
    later();
    let own = { let n = 1; move || n };
    own();
}
