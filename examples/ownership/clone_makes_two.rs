// What does `clone` cost, and what does it buy?
//
// Look at the heap after line 7: there are two texts now, each with an owner of its own. Changing one does not
// touch the other.
fn main() {
    let first = String::from("copy me");
    let mut second = first.clone(); //@ first can read, move; second can read, write, move
    second.push('!');
    println!("{}", first);
    println!("{}", second);
}
