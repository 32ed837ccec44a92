// I only added two values. Why is one gone?
//
// Look at line 19: `+` is a call of `add`, which takes `self` by value. A `Purse` is not `Copy`, so both move into
// the call. Numbers are `Copy`, and nobody notices.
use std::ops::Add;

struct Purse(Vec<i32>);

impl Add for Purse {
    type Output = Purse;
    fn add(mut self, other: Purse) -> Purse {
        self.0.extend(other.0);
        self
    }
}

fn main() {
    let (a, b) = (Purse(vec![1]), Purse(vec![2]));
    let sum = a + b; //@ a is moved; b is moved
    println!("{}", sum.0.len());
    println!("{}", a.0.len()); //~ ERROR E0382 @20
}
