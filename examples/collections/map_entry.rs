// How do I count words?
//
// Look at line 10: `entry` lends the map, `or_insert` turns that loan into a reference to the number, and `count`
// holds it until it is used. In the next round the map is free again.
use std::collections::HashMap;

fn main() {
    let mut counts = HashMap::new();
    for word in ["a", "b", "a"] {
        let count = counts.entry(word).or_insert(0);
        *count += 1; //@ counts can read, write
    }
    println!("{}", counts.len());
}
