// Cells and counted pointers: guards live until their scope ends, counted pointers are cloned, weak ones upgraded.
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

#[derive(Debug)]
struct Node {
    value: i32,
    parent: RefCell<Weak<Node>>,
    children: RefCell<Vec<Rc<Node>>>,
}

fn tree() -> i32 {
    let leaf = Rc::new(Node { value: 3, parent: RefCell::new(Weak::new()), children: RefCell::new(vec![]) });
    let branch = Rc::new(Node { value: 5, parent: RefCell::new(Weak::new()), children: RefCell::new(vec![Rc::clone(&leaf)]) });
    *leaf.parent.borrow_mut() = Rc::downgrade(&branch);
    let up = leaf.parent.borrow().upgrade();
    branch.children.borrow_mut().push(Rc::new(Node { value: 1, parent: Default::default(), children: RefCell::default() }));
    println!("{:?} {}", up.map(|p| p.value), Rc::strong_count(&leaf));
    let total: i32 = branch.children.borrow().iter().map(|c| c.value).sum();
    total
}

fn guard_outlives_cell() -> i32 {
    let r;
    {
        let c = RefCell::new(vec![1]);
        r = c.borrow(); //~ ERROR E0597 @13
    }
    r.len() as i32
}

fn borrowed_in_tail() -> usize {
    let c = RefCell::new(String::from("a"));
    c.borrow().len() //~ ERROR E0597 @5
}

fn value_moved(a: Rc<String>) -> Rc<String> {
    let b = a;
    println!("{}", a); //~ ERROR E0382 @20
    b
}

fn shared_is_not_mutable(mut a: Rc<Vec<i32>>) {
    a.push(1); //~ ERROR E0596 @5
    Rc::make_mut(&mut a).push(2);
}

fn reference_escapes(c: &RefCell<String>) -> &str {
    c.borrow().as_str() //~ ERROR E0515 @5
}

fn cell(c: &Cell<i32>) -> i32 {
    c.set(c.get() + 1);
    let old = c.replace(4);
    let s = Cell::new(String::from("x"));
    let taken = s.take();
    old + taken.len() as i32
}

fn out_of_rc(r: Rc<String>) -> String {
    *r //~ ERROR E0507 @5
}

fn main() {
    println!("{} {} {}", tree(), guard_outlives_cell(), borrowed_in_tail());
    value_moved(Rc::new(String::new()));
    shared_is_not_mutable(Rc::new(vec![]));
    println!("{} {}", reference_escapes(&RefCell::new(String::new())), cell(&Cell::new(1)));
    println!("{}", out_of_rc(Rc::new(String::new())));
    let shared = Rc::new(RefCell::new(vec![1, 2]));
    let again = Rc::clone(&shared);
    again.borrow_mut().push(3);
    {
        let mut guard = shared.borrow_mut();
        guard.push(4);
        guard[0] = 7;
    }
    println!("{:?} {}", shared, Rc::ptr_eq(&shared, &again));
    if let Ok(inner) = Rc::try_unwrap(shared) {
        println!("{:?}", inner.into_inner());
    }
}
