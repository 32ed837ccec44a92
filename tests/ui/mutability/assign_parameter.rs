// A parameter without mut, too.
fn f(n: i32) -> i32 {
    n = n + 1; //~ ERROR E0384 @5
    n
}
fn main() { f(1); }
