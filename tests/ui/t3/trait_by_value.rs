// A trait's method that takes self moves it.
trait Eat { fn eat(self); }
impl Eat for String { fn eat(self) {} }
fn main() {
    let s = String::new();
    s.eat();
    s.eat(); //~ ERROR E0382 @5
}
