// Type errors: bindings twice.
fn f(a: i32, a: i32) {} //~ ERROR E0415 @14
fn main(){ match (1, 2) { (x, 1) | (1, y) => {}, _ => {} } } //~ ERROR E0408 @27 //~ ERROR E0408 @36
