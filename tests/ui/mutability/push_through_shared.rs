// Nor lent mutably.
fn add(v: &Vec<i32>) {
    v.push(2); //~ ERROR E0596 @5
}
fn main() { add(&vec![1]); }
