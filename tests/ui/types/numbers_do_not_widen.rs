// Type errors: numbers do not widen.
use std::collections::HashMap;
fn main(){ let mut m = HashMap::new();
let x: u8 = 1;
let y: u16 = x; //~ ERROR E0308 @14
let z = x as u16 + x; //~ ERROR E0277 @18 //~ ERROR E0308 @20
}
