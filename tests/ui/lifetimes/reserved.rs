// 'static cannot be declared.
fn f<'static>(s: &'static i32) -> i32 { *s } //~ ERROR E0262 @6
fn main() {}
