// The fields are as mutable as the variable.
struct P { x: i32 }
fn main() {
    let p = P { x: 1 };
    p.x = 2; //~ ERROR E0594 @5
    println!("{}", p.x);
}
