// Exhaustiveness looks inside.
enum E { A(bool), B }
fn f(e: E) -> i32 {
    match e { //~ ERROR E0004 @11
        E::A(true) => 1,
        E::B => 2,
    }
}
fn main() {}
