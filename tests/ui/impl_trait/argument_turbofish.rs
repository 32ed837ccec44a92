// What is behind `impl` is never written at a call.
fn f<T: Clone>(x: T, y: impl Clone) {}
fn main() {
    f::<i32>(1, "a");
    f::<_>(1, "a");
    f::<i32, &str>(1, "a"); //~ ERROR E0107 @5
}
