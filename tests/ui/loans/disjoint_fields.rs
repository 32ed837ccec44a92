// Two fields are two places.
struct P { x: i32, y: i32 }
fn main() {
    let mut p = P { x: 1, y: 2 };
    let a = &mut p.x;
    let b = &mut p.y;
    *a += *b;
    *b += 1;
    println!("{}", p.x + p.y);
}
