// Type errors: constants capture nothing.
const C: i32 = "a"; //~ ERROR E0308 @16
static D: u8 = 256;
const E: usize = foo(); //~ ERROR E0425 @18
fn main(){ let x = 5;
const F: i32 = x; //~ ERROR E0435 @16
fn g() -> i32 { x } } //~ ERROR E0434 @17
