// The same through a variable.
fn f<'a>() -> &'a i32 {
    let x = 1;
    let r = &x;
    r //~ ERROR E0515 @5
}
fn main() { f(); }
