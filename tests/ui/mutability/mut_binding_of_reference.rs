// mut on the variable is not mut on the target.
fn f(mut r: &i32) {
    *r = 1; //~ ERROR E0594 @5
}
fn main() {}
