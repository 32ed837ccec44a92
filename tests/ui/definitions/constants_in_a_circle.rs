// Constants that need each other have no value.
const A: i32 = B; //~ ERROR E0391 @1
const B: i32 = C + 1;
const C: i32 = A;
const D: i32 = D; //~ ERROR E0391 @1
const E: i32 = F;
const F: i32 = 1;
fn main() { println!("{}", E); }
