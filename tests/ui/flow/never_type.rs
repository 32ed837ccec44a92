// A branch that never comes back has any type.
fn fail() -> ! { loop {} }
fn f(o: Option<i32>) -> i32 { match o { Some(n) => n, None => fail() } }
fn main() { let x: i32 = if true { 1 } else { return }; println!("{} {}", x, f(Some(1))); }
