// Types that hold themselves: what holds for the rest holds for all.
use std::rc::Rc;
use std::sync::{Arc, Mutex};
struct List { value: i32, next: Option<Box<List>> }
struct Node { next: Option<Arc<Node>>, all: Mutex<Vec<Arc<Node>>> }
struct Local { next: Option<Rc<Local>> }
struct Pair<A, B> { a: A, next: Option<Box<Pair<B, A>>> }
trait Job { type Out; fn run(&self) -> Self::Out; }
impl Job for u8 { type Out = Rc<u8>; fn run(&self) -> Rc<u8> { Rc::new(*self) } }
impl Job for u16 { type Out = u16; fn run(&self) -> u16 { *self } }
struct Done<J: Job> { out: J::Out }
fn send<T: Send>(_: T) {}
fn both<T: Send + Sync>(_: &T) {}
fn bound<J: Job>(j: J) where J::Out: Send { send(j.run()); }
fn unbound<J: Job>(j: J) { send(j.run()); } //~ ERROR E0277 @33
fn main() {
    let list = List { value: 1, next: None };
    both(&list);
    println!("{}", list.value);
    let node = Node { next: None, all: Mutex::new(vec![]) };
    both(&node);
    let local = Local { next: None };
    send(local); //~ ERROR E0277 @10
    send(Pair { a: 1, next: Some(Box::new(Pair { a: "b", next: None })) });
    send(Pair { a: 1, next: Some(Box::new(Pair { a: Rc::new("b"), next: None })) }); //~ ERROR E0277 @10
    send(Done::<u16> { out: 1 });
    send(Done::<u8> { out: Rc::new(1) }); //~ ERROR E0277 @10
    bound(1u16);
    bound(1u8); //~ ERROR E0277 @11
    unbound(1u8);
    let handles: Vec<_> = (0..3).map(|i| std::thread::spawn(move || i * 2)).collect();
    let total: i32 = handles.into_iter().map(|h| h.join().unwrap()).sum();
    println!("{}", total);
}
