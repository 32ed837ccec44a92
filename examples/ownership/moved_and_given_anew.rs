// I gave a value away. Is the variable lost?
//
// Look at `name` after line 8: the name is struck, it owns nothing. The assignment on line 10 gives it a new
// value, and every right comes back with it.
fn main() {
    let mut name = String::from("Ada");
    println!("{}", name);
    let guest = name; //@ name is moved
    println!("{}", guest);
    name = String::from("Grace"); //@ name can read, write, move
    name.push('!');
    println!("{} {}", guest, name);
}
