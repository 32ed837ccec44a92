// Threads: what a closure takes along must be its own, or outlive the scope, and may go to another thread.
use std::rc::Rc;
use std::sync::{mpsc, Arc, Mutex};
use std::thread;
use std::time::Duration;
fn main() {
    let v = vec![1, 2, 3];
    let handle = thread::spawn(|| { //~ ERROR E0373 @32
        println!("{:?}", v);
    });
    handle.join().unwrap();
}
fn b() {
    let v = vec![1, 2, 3];
    let handle = thread::spawn(move || { println!("{:?}", v); });
    drop(v); //~ ERROR E0382 @10
    handle.join().unwrap();
}
fn c() {
    let (tx, rx) = mpsc::channel();
    thread::spawn(move || {
        let val = String::from("hi");
        tx.send(val).unwrap();
        println!("{}", val); //~ ERROR E0382 @24
    });
    let received = rx.recv().unwrap();
    println!("{}", received);
}
fn d() {
    let counter = Rc::new(Mutex::new(0));
    let mut handles = vec![];
    for _ in 0..10 {
        let counter = Rc::clone(&counter);
        let handle = thread::spawn(move || { //~ ERROR E0277 @36
            let mut num = counter.lock().unwrap();
            *num += 1;
        });
        handles.push(handle);
    }
    for handle in handles { handle.join().unwrap(); }
    println!("{}", *counter.lock().unwrap());
}
fn e() {
    let counter = Arc::new(Mutex::new(0));
    let mut handles = vec![];
    for _ in 0..10 {
        let counter = Arc::clone(&counter);
        let handle = thread::spawn(move || {
            let mut num = counter.lock().unwrap();
            *num += 1;
        });
        handles.push(handle);
    }
    for handle in handles { handle.join().unwrap(); }
    println!("{}", *counter.lock().unwrap());
}
fn f() {
    let (tx, rx) = mpsc::channel();
    let tx1 = tx.clone();
    thread::spawn(move || {
        let vals = vec![String::from("a"), String::from("b")];
        for val in vals { tx1.send(val).unwrap(); thread::sleep(Duration::from_secs(1)); }
    });
    thread::spawn(move || { tx.send(String::from("x")).unwrap(); });
    for received in rx { println!("Got: {received}"); }
}
fn g() {
    let mut a = vec![1, 2, 3];
    let mut x = 0;
    thread::scope(|s| {
        s.spawn(|| { println!("{:?}", a); });
        s.spawn(|| { x += a[0] + a[2]; });
    });
    a.push(4);
    assert_eq!(x, a.len());
}
fn h() -> i32 { let t = thread::spawn(|| 5); t.join().unwrap() }
fn i(x: &str) { thread::spawn(|| println!("{}", x)); } //~ ERROR E0521 @17 //~ ERROR E0373 @31
fn j(x: &str) { thread::spawn(move || println!("{}", x)); } //~ ERROR E0521 @17
fn k<T: std::fmt::Debug>(x: T) { thread::spawn(move || println!("{:?}", x)); } //~ ERROR E0277 @48
fn l<T: std::fmt::Debug + Send + 'static>(x: T) { thread::spawn(move || println!("{:?}", x)); }
fn m() { let r = Rc::new(5); let h = thread::spawn(move || println!("{}", r)); h.join().unwrap(); } //~ ERROR E0277 @52
