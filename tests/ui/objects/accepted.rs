// Trait objects behind references, boxes and counted pointers; in vectors, fields, arguments and results.
use std::rc::Rc;
trait Draw { fn draw(&self) -> String; fn name(&self) -> String { String::from("part") } }
struct Dot(i32);
struct Text { content: String }
impl Draw for Dot { fn draw(&self) -> String { format!("{}", self.0) } }
impl Draw for Text { fn draw(&self) -> String { self.content.clone() } }
struct Screen { parts: Vec<Box<dyn Draw>> }
impl Screen {
    fn add(&mut self, part: Box<dyn Draw>) { self.parts.push(part); }
    fn run(&self) { for part in self.parts.iter() { println!("{}", part.draw()); } }
}
fn show(part: &dyn Draw) { println!("{} {}", part.draw(), part.name()); }
fn make(is_dot: bool) -> Box<dyn Draw> { if is_dot { Box::new(Dot(1)) } else { Box::new(Text { content: String::new() }) } }
fn last(parts: &[Box<dyn Draw>]) -> Option<&dyn Draw> { let mut found: Option<&dyn Draw> = None; for p in parts { found = Some(p.as_ref()); } found }
fn main() {
    let mut screen = Screen { parts: vec![Box::new(Dot(1)), Box::new(Text { content: String::from("a") })] };
    screen.add(Box::new(Dot(2)));
    screen.add(make(true));
    screen.run();
    show(&Dot(3));
    let made = make(false);
    show(&*made);
    show(made.as_ref());
    let lent: &dyn Draw = &Dot(4);
    let all: Vec<&dyn Draw> = vec![&Dot(1), lent];
    let counted: Rc<dyn Draw> = Rc::new(Dot(5));
    let again = Rc::clone(&counted);
    println!("{} {} {}", all.len(), counted.draw(), again.draw());
    if let Some(part) = last(&screen.parts) { show(part); }
    for part in screen.parts { show(&*part); }
}
