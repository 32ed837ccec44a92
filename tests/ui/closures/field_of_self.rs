// `self.n` in a closure captures the field, a method call all of `self`.
struct Sum { n: i32, list: Vec<i32> }
impl Sum {
    fn add(&mut self, x: i32) { self.n += x; }
    fn direct(&mut self) { self.list.iter().for_each(|x| self.n += x); }
    fn method(&mut self) { self.list.iter().for_each(|x| self.add(*x)); } //~ ERROR E0500 @54
}
fn main() {
    let mut s = Sum { n: 0, list: vec![1] };
    s.direct();
    s.method();
}
