// Objects of Fn, FnMut and FnOnce: passed, kept, called.
use std::collections::HashMap;
fn apply(f: &dyn Fn(i32) -> i32, x: i32) -> i32 { f(x) }
fn make(n: i32) -> Box<dyn Fn(i32) -> i32> { Box::new(move |x| x + n) }
fn once(f: Box<dyn FnOnce() -> String>) -> String { f() }
fn each(f: &mut dyn FnMut(i32)) { f(1); f(2); }
fn of_text(f: &dyn Fn(&str) -> usize) -> usize { f("a") }
fn generic<F: FnMut() -> i32>(mut f: F) -> i32 { f() }
fn through(f: &mut dyn FnMut() -> i32) -> i32 { generic(f) }
struct Events<'a> { handlers: Vec<Box<dyn FnMut(&str) -> bool + 'a>>, named: HashMap<String, Box<dyn Fn() -> i32>> }
impl<'a> Events<'a> {
    fn on(&mut self, f: impl FnMut(&str) -> bool + 'a) { self.handlers.push(Box::new(f)); }
    fn fire(&mut self, event: &str) { for h in self.handlers.iter_mut() { if h(event) { println!("{}", event); } } }
}
fn main() {
    println!("{} {}", apply(&|x| x * 2, 3), make(1)(2));
    let text = String::from("a");
    println!("{}", once(Box::new(move || text)));
    let mut total = 0;
    each(&mut |x| total += x);
    println!("{} {} {}", total, of_text(&|s| s.len()), through(&mut || 1));
    let all: Vec<Box<dyn Fn(i32) -> i32>> = vec![Box::new(|x| x + 1), Box::new(|x| x * 2)];
    for f in &all { println!("{}", f(1)); }
    let mut n = 0;
    let mut events = Events { handlers: Vec::new(), named: HashMap::new() };
    events.on(|s| { n += s.len(); n > 3 });
    events.named.insert(String::new(), Box::new(|| 1));
    events.fire("a");
    println!("{}", n); //~ ERROR E0502 @20
}
