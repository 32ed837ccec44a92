// A trait object holds what its value holds.
trait Show { fn show(&self) -> String; }
struct R<'a> { s: &'a String }
impl<'a> Show for R<'a> { fn show(&self) -> String { self.s.clone() } }
fn main() {
    let b: Box<dyn Show>;
    {
        let s = String::new();
        b = Box::new(R { s: &s }); //~ ERROR E0597 @29
    }
    println!("{}", b.show());
}
