// Arithmetic of constants that fails; who names a failed constant is not blamed.
const A: u8 = B * 2;
const B: u8 = 100;
const C: u8 = B * 3; //~ ERROR E0080 @15
const D: i32 = 10 - 20;
const E: usize = 3 - 5; //~ ERROR E0080 @18
const F: u64 = 1000 * 1000 * 1000 * 1000;
const G: i32 = 1000 * 1000 * 1000 * 1000; //~ ERROR E0080 @16
const H: i8 = -128 + 127;
const I: u32 = 7 / (2 - 2); //~ ERROR E0080 @16
static J: u8 = B + B;
const K: u8 = C + 1;
const L: i64 = -(-5) % 3;
fn f() { const M: u8 = 255 + 1; let y = M; } //~ ERROR E0080 @24
fn main() {}
