// Every operator binds as in Rust.
fn main() {
    let a = 1 + 2 * 3 - 4 / 2 % 3 << 1 & 7 | 8 ^ 3;
    let b = !true || 1 < 2 && (3 >= 2) == true;
    let c = -1i32 as i64 as u8;
    let mut d = 5; d <<= 1; d |= 2; d ^= 1; d %= 4;
    println!("{} {} {} {}", a, b, c, d);
}
