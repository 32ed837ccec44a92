// What lien does not cover is named, with what may have been meant.
use std::collection::HashMap;

fn main() {
    let mut numbers = vec![1];
    numbers.pussh(2);
}
