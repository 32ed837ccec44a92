// Nothing is changed through a shared reference.
fn set(r: &i32) {
    *r = 2; //~ ERROR E0594 @5
}
fn main() { set(&1); }
