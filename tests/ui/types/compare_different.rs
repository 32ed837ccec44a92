// Numbers of two types do not compare.
fn main() { let a = 1u8; let b = 2u16; if a == b {} } //~ ERROR E0308 @48
