// The greatest literal that fits.
fn main() { let x: u8 = 255; println!("{}", x); }
