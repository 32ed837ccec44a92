// A thread pool, and trait objects that may or may not go to other threads.
use std::rc::Rc; use std::sync::{Arc, Mutex, mpsc}; use std::thread;
trait Job { fn run(&self); } trait SJob: Send { fn run(&self); }
fn send<T: Send>(t: T) {} fn sync<T: Sync>(t: T) {}
type Task = Box<dyn FnOnce() + Send + 'static>;
struct Pool { workers: Vec<thread::JoinHandle<()>>, sender: mpsc::Sender<Task> }
impl Pool {
    fn new(n: usize) -> Pool {
        let (sender, receiver) = mpsc::channel::<Task>();
        let receiver = Arc::new(Mutex::new(receiver));
        let mut workers = Vec::with_capacity(n);
        for _ in 0..n {
            let receiver = Arc::clone(&receiver);
            workers.push(thread::spawn(move || loop {
                let job = receiver.lock().unwrap().recv();
                match job { Ok(job) => job(), Err(_) => break }
            }));
        }
        Pool { workers, sender }
    }
    fn execute<F>(&self, f: F) where F: FnOnce() + Send + 'static { self.sender.send(Box::new(f)).unwrap(); }
    fn bad<F>(&self, f: F) where F: FnOnce() + 'static { self.sender.send(Box::new(f)).unwrap(); } //~ ERROR E0277 @75
}
fn a(j: Box<dyn Job>) { send(j); } //~ ERROR E0277 @30
fn b(j: Box<dyn Job + Send>) { send(j); }
fn c(j: Box<dyn SJob>) { send(j); }
fn d(j: &dyn SJob) { send(j); } //~ ERROR E0277 @27
fn e(j: Arc<dyn Job + Send + Sync>) { thread::spawn(move || j.run()); }
fn f(j: Arc<dyn Job + Send>) { thread::spawn(move || j.run()); } //~ ERROR E0277 @46
fn g(j: Rc<dyn Job>) { sync(j); } //~ ERROR E0277 @29
fn main() { let p = Pool::new(2); p.execute(|| println!("x")); let r = Rc::new(1); p.execute(move || println!("{}", r)); } //~ ERROR E0277 @94
