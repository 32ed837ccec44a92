// The vector is mine. Why can I not move an element out?
//
// Look at line 7: an index gives a place inside of the vector, and a vector with a hole would drop the missing
// text again. Lend it with `&`, copy it with `clone`, or take it out with `remove`, which closes the gap.
fn main() {
    let mut names = vec![String::from("Ada"), String::from("Grace")];
    let first = names[0]; //~ ERROR E0507 @17
    let second = names.remove(1);
    println!("{} {}", first, second);
}
