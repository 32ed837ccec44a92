// A constant that depends on itself is reported once, where the circle is entered.
const D: i32 = A;
const A: i32 = B; //~ ERROR E0391 @1
const B: i32 = A;
fn main() { println!("{}", A); }
static X: i32 = B;
