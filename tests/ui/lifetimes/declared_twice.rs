// Nor one name twice.
fn f<'a, 'a>(s: &'a i32) -> i32 { *s } //~ ERROR E0403 @10
fn main() {}
