// Whoever allows the lint may write what he likes: lien does not follow lint levels.
#![allow(overflowing_literals)]
fn main() { let x: u8 = 256; }
#[allow(overflowing_literals)]
fn g() { let x: u8 = 256; }
//~ OUTSIDE
