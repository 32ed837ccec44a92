// Nested patterns bind disjoint parts mutably.
enum Shape { Circle { r: i32 }, Box2(i32, i32) }
fn main() {
    let mut s = Shape::Box2(1, 2);
    match s {
        Shape::Circle { ref mut r } => *r = 1,
        Shape::Box2(ref mut a, ref mut b) => { *a += *b; *b = 1; }
    }
    if let Shape::Circle { r } = s { println!("{}", r); }
}
