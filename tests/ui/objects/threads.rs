// What is given to a thread is `Send`: an object is where its type says so.
use std::rc::Rc; use std::sync::{Arc, Mutex}; use std::thread;
trait Job { fn run(&mut self); }
struct A; impl Job for A { fn run(&mut self) {} }
struct B(Rc<i32>); impl Job for B { fn run(&mut self) {} }
fn spawn(j: Box<dyn Job + Send>) { thread::spawn(move || { let mut j = j; j.run(); }); }
fn spawn2(j: Box<dyn Job>) { thread::spawn(move || { let mut j = j; j.run(); }); } //~ ERROR E0277 @44
fn spawn3(f: impl FnOnce() + Send + 'static) { thread::spawn(f); }
fn spawn4(f: impl FnOnce() + Send) { thread::spawn(f); } //~ ERROR E0310 @38
fn pool() -> Vec<Arc<Mutex<dyn Job + Send>>> { vec![Arc::new(Mutex::new(A))] }
fn main() { spawn(Box::new(A)); spawn(Box::new(B(Rc::new(1)))); spawn3(|| println!("x")); let r = Rc::new(1); spawn3(move || println!("{}", r)); for p in pool() { thread::spawn(move || p.lock().unwrap().run()); } } //~ ERROR E0277 @39
