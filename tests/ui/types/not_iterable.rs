// Type errors: not iterable.
fn main(){ for i in 5 {} for x in &5 {} } //~ ERROR E0277 @21 //~ ERROR E0277 @35
