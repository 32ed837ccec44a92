// Two fields are two places: both can be lent mutably at once.
//
// Look at `p`: each field has its own loan, and `p` as a whole can do nothing until both are over.
struct Point {
    x: i32,
    y: i32,
}

fn main() {
    let mut p = Point { x: 1, y: 2 };
    let a = &mut p.x;
    let b = &mut p.y;
    *a += *b;
    *b += *a;
    println!("{} {}", p.x, p.y);
}
