// Lengths of arrays are computed through const fns, if and let.
const fn sq(x: u32) -> u32 { x * x }
const P: u32 = sq(4);
const Q: usize = if P > 3 { 2 } else { 5 };
const R: [u8; Q] = [0; 2];
const R2: [u8; Q] = [0; 5]; //~ ERROR E0308 @21
static U: [i32; sq(2) as usize] = [1, 2, 3, 4];
static U2: [i32; sq(2) as usize] = [1, 2, 3]; //~ ERROR E0308 @36
const fn fact(n: usize) -> usize { if n == 0 { 1 } else { n * fact(n - 1) } }
const V: [u8; fact(4)] = [1; 24];
const V2: [u8; fact(4)] = [1; 23]; //~ ERROR E0308 @27
const fn max(a: usize, b: usize) -> usize { let big = a > b; if big && a != b { a } else { b } }
const W: [(); max(3, 5)] = [(); { let x = 2; x + 3 }];
const W3: [(); max(3, 5)] = [(); { let x = 2; x + 4 }]; //~ ERROR E0308 @29
fn main() { let a = [0u8; sq(3) as usize]; let b: [u8; 9] = a; let c: [u8; 8] = a; println!("{}", a.len()); } //~ ERROR E0308 @81
