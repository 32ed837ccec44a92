// Send and Sync: a type is what its parts are, unless std says otherwise.
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::{mpsc, Arc, Mutex, RwLock};
use std::thread;
fn send<T: Send>(t: T) {}
fn sync<T: Sync>(t: T) {}
struct A { x: Rc<i32> }
struct B<T> { t: T }
enum C { X(RefCell<i32>), Y }
fn gen<T: Send>(t: T) { send(t); }
fn gen2<T>(t: T) { send(t); } //~ ERROR E0277 @25
fn main() {
    send(1); send("a"); send(String::new()); send(vec![1]); send(Some(Box::new(1))); send((1, 'a')); send([1, 2]);
    send(Rc::new(1)); //~ ERROR E0277 @10
    send(A { x: Rc::new(1) }); //~ ERROR E0277 @10
    send(B { t: 1 });
    send(B { t: Rc::new(1) }); //~ ERROR E0277 @10
    send(Cell::new(1)); sync(1);
    sync(Cell::new(1)); //~ ERROR E0277 @10
    sync(RefCell::new(1)); //~ ERROR E0277 @10
    sync(C::Y); //~ ERROR E0277 @10
    send(C::Y);
    send(Arc::new(1)); send(Arc::new(Mutex::new(1))); sync(Arc::new(Mutex::new(1)));
    send(Arc::new(Cell::new(1))); //~ ERROR E0277 @10
    send(Arc::new(RefCell::new(1))); //~ ERROR E0277 @10
    send(&1); send(&Cell::new(1)); //~ ERROR E0277 @21
    send(&mut Cell::new(1));
    send(Mutex::new(1)); send(Mutex::new(Rc::new(1))); //~ ERROR E0277 @31
    let m = Mutex::new(1);
    send(m.lock().unwrap()); sync(m.lock().unwrap()); //~ ERROR E0277 @10
    send(|| 1); let r = Rc::new(1);
    send(|| { let _x = &r; });
    send(move || { let _x = &r; });
    let s = String::new(); send(|| { s.len(); }); send(main); send(main as fn());
    let (tx, rx) = mpsc::channel::<i32>();
    send(tx); sync(&rx); send(rx); //~ ERROR E0277 @20
    send(vec![Rc::new(1)]); //~ ERROR E0277 @10
    send(vec![1].iter()); send(RwLock::new(Cell::new(1))); sync(RwLock::new(Cell::new(1))); //~ ERROR E0277 @65
    send(std::collections::HashMap::<String, Rc<u8>>::new()); //~ ERROR E0277 @10
}
