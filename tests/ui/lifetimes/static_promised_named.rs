// The same with a name.
fn f<'a>(x: &'a i32) -> &'static i32 {
    x //~ ERROR lifetime @5
}
fn main() {}
