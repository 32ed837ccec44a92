// RefCell, Mutex and the like behind a counted pointer hold objects, too.
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::{Arc, Mutex};
trait Step { fn step(&mut self); fn at(&self) -> i32 { 1 } }
impl Step for i32 { fn step(&mut self) {} }
struct Lent<'a>(&'a String);
impl<'a> Step for Lent<'a> { fn step(&mut self) {} }
fn short(x: &String) -> Rc<RefCell<dyn Step>> { Rc::new(RefCell::new(Lent(x))) } //~ ERROR lifetime @49
fn named<'a>(x: &'a String) -> Rc<RefCell<dyn Step + 'a>> { Rc::new(RefCell::new(Lent(x))) }
fn guarded<'a>(x: &'a String) -> Arc<Mutex<dyn Step + 'a>> { Arc::new(Mutex::new(Lent(x))) }
fn main() {
    let number: Rc<RefCell<dyn Step>> = Rc::new(RefCell::new(1));
    number.borrow_mut().step();
    println!("{}", number.borrow().at());
    let text = String::new();
    let cell = named(&text);
    cell.borrow_mut().step();
    let again: Rc<RefCell<dyn Step>> = cell.clone();
    guarded(&text).lock().unwrap().step();
    drop(text); //~ ERROR E0505 @10
    again.borrow_mut().step();
}
