// The same field twice is one place.
struct P { x: i32, y: i32 }
fn main() {
    let mut p = P { x: 1, y: 2 };
    let a = &mut p.x;
    let b = &mut p.x; //~ ERROR E0499 @13
    *a = 1;
    *b = p.y;
}
