// An object holds the loans of what it was made from.
use std::fmt::Display;
trait Show { fn show(&self); fn set(&mut self, x: i32); }
struct Part<'a>(&'a String);
impl<'a> Show for Part<'a> { fn show(&self) {} fn set(&mut self, _x: i32) {} }
struct Cell(i32);
impl Show for Cell { fn show(&self) {} fn set(&mut self, x: i32) { self.0 = x; } }
fn pick<'a>(a: &'a dyn Display, b: &'a dyn Display, c: bool) -> &'a dyn Display { if c { a } else { b } }
fn change(x: &mut dyn Show) { x.set(1); }
fn read_only(x: &dyn Show) { x.set(1); } //~ ERROR E0596 @30
fn main() {
    let mut text = String::new();
    let object: Box<dyn Show> = Box::new(Part(&text));
    text.push('a'); //~ ERROR E0502 @5
    object.show();
    let mut cell = Cell(1);
    let lent: &mut dyn Show = &mut cell;
    lent.set(2);
    change(lent);
    let read = &cell; //~ ERROR E0502 @16
    lent.set(3);
    read.show();
    let mut all: Vec<Box<dyn Show>> = vec![Box::new(Cell(1))];
    for x in all.iter_mut() { change(x.as_mut()); change(&mut **x); }
    let first = &all[0];
    all.clear(); //~ ERROR E0502 @5
    first.show();
    let chosen;
    { let s = String::from("x"); chosen = pick(&s, &1, true); } //~ ERROR E0597 @48
    println!("{}", chosen);
}
