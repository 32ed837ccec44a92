// Numbers that their type cannot hold: the sign belongs to the number, the end of a range is not in it.
const C: u8 = 256; //~ ERROR overflowing_literals @15
static S: [i8; 1] = [200]; //~ ERROR overflowing_literals @22
struct W([u8; 3]);
fn f(x: i32) { let v = u64::from(x as u32) + 0x1_FFFF_FFFF_FFFF_FFFF; let f = 1e39f32; let e: f64 = 1e400; } //~ ERROR overflowing_literals @46 //~ ERROR overflowing_literals @79 //~ ERROR overflowing_literals @101
fn g(x: i64) -> bool { let y = 5_000_000_000; let z: i64 = 5_000_000_000; let b = 0b1_0000_0000u8; let h = 0x80000000; x == 9223372036854775808 } //~ ERROR overflowing_literals @32 //~ ERROR overflowing_literals @83 //~ ERROR overflowing_literals @108 //~ ERROR overflowing_literals @125
fn h() { let a = !256u8; let b = - 129i8; let c = -(128i8); let d = -{128i8}; let e = 256 as u8; let f = 300 as i8 as u8; let g = -129 as i8; let c = 'a' as u8; let d = -1i8 as u8; let k = 0xFF as i8; } //~ ERROR overflowing_literals @19 //~ ERROR overflowing_literals @34 //~ ERROR overflowing_literals @71 //~ ERROR overflowing_literals @87 //~ ERROR overflowing_literals @106 //~ ERROR overflowing_literals @131 //~ ERROR overflowing_literals @190
fn main() { let u: usize = 18446744073709551616; let t: u32 = -1i32 as u32; for i in 0..256u8 {} for i in 0u8..=256 {} for i in 0..256 { let _x: u8 = i; } } //~ ERROR overflowing_literals @28 //~ ERROR overflowing_literals @86 //~ ERROR overflowing_literals @113 //~ ERROR overflowing_literals @129
fn i() { vec![1u8, 256]; println!("{}", 256u8); let a: u8 = 255 + 1; let b: u128 = 340282366920938463463374607431768211455; let d: i128 = 170141183460469231731687303715884105728; } //~ ERROR overflowing_literals @20 //~ ERROR overflowing_literals @41 //~ ERROR overflowing_literals @139
fn j() { let d: i128 = -170141183460469231731687303715884105728; let x = [0u8; 3]; let y = x[300]; }
