// What does `move` in front of a closure do?
//
// Look at line 7: the closure does not borrow `name`, it becomes its owner, and `name` is struck. The text lives
// as long as the closure does, even beyond the block that made it.
fn main() {
    let name = String::from("Ada");
    let greet = move || println!("hello {}", name); //@ name is moved
    greet();
    greet();
}
