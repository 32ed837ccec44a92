// Can I move something out of a box?
//
// Look at the heap: the box owns a pair, and the pair owns two texts. Taking `desk.0` empties one half of what the
// box holds; the box itself stays until the `}`, where only the other half is dropped with it.
fn main() {
    let desk = Box::new((String::from("letter"), String::from("pen")));
    println!("{} {}", desk.0, desk.1);
    let letter = desk.0;
    println!("{}", letter);
    println!("{}", desk.1);
}
