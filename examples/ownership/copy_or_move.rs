// Why can I use a number twice, but not a text?
//
// Look at line 8: `again` is a second number, and `count` keeps its own. After line 10 the text has one owner
// still, another one. A type is `Copy` when its bytes are all there is to it; a `String` owns memory elsewhere.
fn main() {
    let count = 7;
    let name = String::from("seven");
    let again = count; //@ count can read, move; count is value
    println!("{} {}", count, again);
    let other = name; //@ name is moved
    println!("{}", other);
}
