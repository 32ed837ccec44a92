// Who checks a `RefCell`?
//
// Look at the guards: `borrow_mut` takes a shared loan of the cell only, so the checker does not mind. The guard
// itself counts at run time, and a second `borrow_mut` before the inner `}` would panic.
use std::cell::RefCell;

fn main() {
    let cell = RefCell::new(vec![1]);
    {
        let mut guard = cell.borrow_mut(); //@ guard holds &cell
        guard.push(2);
    }
    println!("{}", cell.borrow().len());
}
