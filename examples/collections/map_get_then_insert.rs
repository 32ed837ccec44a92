// I looked something up. Why can I not insert now?
//
// Look at line 11: `found` points into the map, and `insert` may move everything in it. Copy the number out first,
// and the loan is over.
use std::collections::HashMap;

fn main() {
    let mut ages = HashMap::new();
    ages.insert("Ada", 36);
    let found = ages.get("Ada");
    ages.insert("Grace", 85); //~ ERROR E0502 @5
    println!("{:?}", found);
}
