// A method of an impl writes `impl` where the trait does.
trait Shape {
    fn scale(&self, by: impl Into<f64>) -> f64;
    fn named<T: Clone>(&self, x: T);
    fn open(&self, x: impl Clone);
}
struct Square(f64);
impl Shape for Square {
    fn scale(&self, by: impl Into<f64>) -> f64 { self.0 * by.into() }
    fn named(&self, x: impl Clone) {} //~ ERROR E0643 @24
    fn open<T: Clone>(&self, x: T) {} //~ ERROR E0643 @13
}
fn main() { println!("{}", Square(1.0).scale(2.0f32)); }
