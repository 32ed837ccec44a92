// What an object may hold: 'static in a box that does not say more, as long as the reference behind `&`, else what is written.
fn plain(x: &i32) -> Box<dyn Fn() -> i32> { Box::new(move || *x) } //~ ERROR lifetime @45
fn named<'a>(x: &'a i32) -> Box<dyn Fn() -> i32 + 'a> { Box::new(move || *x) }
fn elided(x: &i32) -> Box<dyn Fn() -> i32 + '_> { Box::new(move || *x) }
fn by_reference(n: i32) -> Box<dyn Fn() -> i32> { Box::new(|| n) } //~ ERROR E0373 @60
fn parameter<T: Fn() -> i32>(t: T) -> Box<dyn Fn() -> i32> { Box::new(t) } //~ ERROR E0310 @62
fn bounded<'a, T: Fn() -> i32 + 'a>(t: T) -> Box<dyn Fn() -> i32 + 'a> { Box::new(t) }
trait Show { fn show(&self); }
struct Part<'a>(&'a String);
impl<'a> Show for Part<'a> { fn show(&self) {} }
fn keep(v: &mut Vec<Box<dyn Show>>, s: &String) { v.push(Box::new(Part(s))); } //~ ERROR lifetime @58
fn keep_long<'a>(v: &mut Vec<Box<dyn Show + 'a>>, s: &'a String) { v.push(Box::new(Part(s))); }
fn shorter<'a>(x: &'a dyn Show) -> &'a (dyn Show + 'a) { x }
fn mutable<'a, 'b>(x: &'a mut (dyn Show + 'static)) -> &'a mut (dyn Show + 'b) { x }
fn longer<'a>(x: &'a (dyn Show + 'a)) -> &'a (dyn Show + 'static) { x } //~ ERROR lifetime @69
fn main() {
    let object: Box<dyn Show>;
    let text = String::new();
    object = Box::new(Part(&text)); //~ ERROR E0597 @28
    object.show();
}
