// A mutable borrow of a constant is not (but for an empty array).
fn f() -> &'static mut i32 {
    &mut 5 //~ ERROR E0515 @5
}
fn main() {}
