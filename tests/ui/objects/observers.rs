// Mutable references to objects, kept and called.
trait Observer { fn notify(&mut self, e: &str); }
struct Log { lines: Vec<String> }
impl Observer for Log { fn notify(&mut self, e: &str) { self.lines.push(e.to_string()); } }
struct Subject<'a> { observers: Vec<&'a mut dyn Observer> }
impl<'a> Subject<'a> {
    fn attach(&mut self, o: &'a mut dyn Observer) { self.observers.push(o); }
    fn fire(&mut self, e: &str) { for o in self.observers.iter_mut() { o.notify(e); } for o in &mut self.observers { o.notify(e); } }
}
fn main() {
    let mut a = Log { lines: vec![] };
    let mut b = Log { lines: vec![] };
    let mut s = Subject { observers: vec![] };
    s.attach(&mut a);
    s.attach(&mut b);
    s.fire("x");
    println!("{}", a.lines.len()); //~ ERROR E0502 @20
    s.fire("y");
}
