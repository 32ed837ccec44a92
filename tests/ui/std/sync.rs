// Locks lend through guards; channels take what is sent.
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::sync::{Arc, Mutex, RwLock};

fn guard_ends() -> i32 {
    let m = Mutex::new(5);
    {
        let mut n = m.lock().unwrap();
        *n = 6;
    }
    let copy = *m.lock().unwrap();
    copy + m.into_inner().unwrap()
}

fn guard_outlives() -> usize {
    let g;
    {
        let m = Mutex::new(String::new());
        g = m.lock().unwrap(); //~ ERROR E0597 @13
    }
    g.len()
}

fn shared(a: &Arc<RwLock<Vec<i32>>>) -> i32 {
    a.write().unwrap().push(1);
    let r = a.read().unwrap();
    r.iter().sum()
}

fn moved_out(m: &Mutex<String>) -> String {
    *m.lock().unwrap() //~ ERROR E0507 @5
}

fn sent() {
    let (tx, rx) = mpsc::channel();
    let s = String::from("a");
    tx.send(s).unwrap();
    println!("{s}"); //~ ERROR E0382 @16
    for got in rx {
        let t: String = got;
        println!("{t}");
    }
}

fn read_is_not_write(l: &RwLock<Vec<i32>>) {
    l.read().unwrap().push(1); //~ ERROR E0596 @5
}

fn counted(n: &AtomicUsize) -> usize {
    n.fetch_add(1, Ordering::SeqCst);
    n.load(Ordering::Relaxed)
}

fn main() {
    println!("{} {} {}", guard_ends(), guard_outlives(), shared(&Arc::new(RwLock::new(vec![]))));
    moved_out(&Mutex::new(String::new()));
    sent();
    read_is_not_write(&RwLock::new(vec![]));
    println!("{}", counted(&AtomicUsize::new(0)));
}
