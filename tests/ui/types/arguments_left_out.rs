// Where a value is named, its type arguments may be left out; where a type is written, they may not.
struct Point<T> {
    x: T,
}
impl<T> Point<T> {
    fn new(x: T) -> Self { Point { x } }
}
fn main() {
    let a = Point::new(1);
    let b: Point = Point { x: 'c' }; //~ ERROR E0107 @12
    let c: Vec<Point> = vec![a]; //~ ERROR E0107 @16
    let d = |p: Point| p.x; //~ ERROR E0107 @17
    let e = Vec::<Point>::new(); //~ ERROR E0107 @19
    let f = Vec::new();
    let g: &[Point<i32>] = &f;
    let Point { x } = Point { x: 1 };
}
