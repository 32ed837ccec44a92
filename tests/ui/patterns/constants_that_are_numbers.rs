// A constant with a number for its value covers that number.
const MAX: u8 = 200;
const ZERO: i32 = 0;
struct S; impl S { const K: u8 = 3; }
fn all(x: u8) -> u8 { match x { 0..=MAX => 1, 201..=255 => 2 } }
fn gap(x: u8) -> u8 { match x { 0..=MAX => 1, 202..=255 => 2 } } //~ ERROR E0004 @29
fn ends(x: i32) -> u8 { match x { ZERO => 1, i32::MIN..=-1 => 2, 1..=i32::MAX => 3 } }
fn associated(x: u8) -> u8 { match x { S::K => 1, 0..=2 => 2, 4.. => 3 } }
fn main() {}
