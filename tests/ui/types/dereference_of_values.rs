// Type errors: dereference of values.
fn main(){ let x = 1;
*x; //~ ERROR E0614 @1
let y = &1;
**y; //~ ERROR E0614 @1
}
