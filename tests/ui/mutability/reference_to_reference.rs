// A shared reference to a mutable one.
fn f(r: &&mut i32) {
    **r = 1; //~ ERROR E0594 @5
}
fn main() {}
