// A reference to a local value cannot leave the function.
fn f() -> &'static String {
    let s = String::new();
    &s //~ ERROR E0515 @5
}
fn main() { f(); }
