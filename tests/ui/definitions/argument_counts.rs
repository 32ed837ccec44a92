// Generic arguments, as many as there are parameters.
struct B<'a> { x: &'a i32 }
fn a(_x: B<'static, 'static>) {} //~ ERROR E0107 @10
fn b(_x: Option<i32, i32>) {} //~ ERROR E0107 @10
fn c(_x: Vec) {} //~ ERROR E0107 @10
fn d(_x: Box) {} //~ ERROR E0107 @10
fn main() {}
