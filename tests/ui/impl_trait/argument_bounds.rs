// The bounds are the caller's to show.
fn f(x: impl Fn(i32) -> i32) -> i32 { x(1) }
fn g(x: &impl std::fmt::Display) {}
struct S;
fn main() {
    f(1); //~ ERROR E0277 @7
    g(&S); //~ ERROR E0277 @7
    let s = String::new();
    f(|x| { drop(s); x });
}
