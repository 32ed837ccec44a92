// What is behind an object may have a destructor: it must not outlive what it holds.
trait Show { fn show(&self) {} }
struct Part<'a>(&'a String);
impl<'a> Show for Part<'a> {}
struct Plain;
impl Show for Plain {}
fn main() {
    let first: Box<dyn Show>;
    let text = String::new();
    first = Box::new(Part(&text)); //~ ERROR E0597 @27
    let second: Box<dyn Show>;
    second = Box::new(Plain);
    let moved = second;
    second.show(); //~ ERROR E0382 @5
    moved.show();
}
