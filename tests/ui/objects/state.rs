// A state behind a box that each step exchanges: methods with `self: Box<Self>`.
trait State { fn next(self: Box<Self>) -> Box<dyn State>; fn text<'a>(&self, p: &'a Post) -> &'a str { "" } }
struct Draft; struct Done;
impl State for Draft { fn next(self: Box<Self>) -> Box<dyn State> { Box::new(Done) } }
impl State for Done { fn next(self: Box<Self>) -> Box<dyn State> { self } fn text<'a>(&self, p: &'a Post) -> &'a str { &p.content } }
pub struct Post { state: Option<Box<dyn State>>, content: String }
impl Post {
    pub fn new() -> Post { Post { state: Some(Box::new(Draft)), content: String::new() } }
    pub fn add(&mut self, t: &str) { self.content.push_str(t); }
    pub fn content(&self) -> &str { self.state.as_ref().unwrap().text(self) }
    pub fn go(&mut self) { if let Some(s) = self.state.take() { self.state = Some(s.next()) } }
}
fn main() { let mut p = Post::new(); p.add("a"); p.go(); println!("{}", p.content()); let c = p.content(); p.go(); println!("{}", c); } //~ ERROR E0502 @108
