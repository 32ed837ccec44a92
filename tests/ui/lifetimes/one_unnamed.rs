// The parameter's type does not say the lifetime.
fn f<'a>(x: &'a i32, y: &i32) -> &'a i32 {
    if *x > 1 { x } else { y } //~ ERROR E0621 @28
}
fn main() {}
