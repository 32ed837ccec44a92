// 'static is promised and not held.
fn f(x: &i32) -> &'static i32 {
    x //~ ERROR lifetime @5
}
fn main() {}
