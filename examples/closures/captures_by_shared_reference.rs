// What does a closure keep of the variables it names?
//
// Look at `show`: it only reads `name`, so it holds a shared loan of it. `name` can be read beside it, and changed
// after its last call.
fn main() {
    let mut name = String::from("Ada");
    let show = || println!("{}", name); //@ name can read, not write (lent to show)
    show();
    println!("{}", name.len());
    show(); //@ name can read, write, move
    name.push('!');
    println!("{}", name);
}
