// What the head of a `for` makes ends with the loop, also where the loop is the last expression of a block; that of an `if let` or `match` does not.
use std::cell::RefCell;
use std::rc::Rc;

fn walks() {
    let list = Rc::new(RefCell::new(vec![1]));
    for item in list.borrow().iter() {
        println!("{item}");
    }
}

fn asks() {
    let list = Rc::new(RefCell::new(vec![1]));
    if let Some(item) = list.borrow().first() { //~ ERROR E0597 @25
        println!("{item}");
    }
}
