// In patterns, too; only the number next to the sign is negative.
fn f(v: i8) {}
fn main() {
    let x: u8 = 256; //~ ERROR overflowing_literals @17
    let y = -129i8; //~ ERROR overflowing_literals @13
    let z = 128i8; //~ ERROR overflowing_literals @13
    let w = -128i8;
    f(200); //~ ERROR overflowing_literals @7
    let q: i8 = -128;
    let r = 0xFFi8; //~ ERROR overflowing_literals @13
    let s: i32 = 3_000_000_000; //~ ERROR overflowing_literals @18
    let t = -(-128i8); //~ ERROR overflowing_literals @16
    let u: u8 = -1 as i32 as u8;
    let big: f32 = 1e40; //~ ERROR overflowing_literals @20
    match 1u8 { 256 => {}, _ => {} } //~ ERROR overflowing_literals @17
    match 1i8 { -129 => {}, 128..=130 => {}, _ => {} } //~ ERROR overflowing_literals @17 //~ ERROR overflowing_literals @29 //~ ERROR overflowing_literals @35
}
