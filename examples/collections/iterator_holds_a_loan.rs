// Nothing has been computed yet. What is borrowed?
//
// Look at line 8: `map` and `filter` do nothing before they are asked, but the iterator they make keeps the loan
// of `v`. `collect` asks for all elements, and its result owns what it holds.
fn main() {
    let mut v = vec![1, 2, 3, 4];
    let limit = 2;
    let large = v.iter().filter(|n| **n > limit).map(|n| n * 10); //@ v can read, not write
    let list: Vec<i32> = large.collect(); //@ v can read, write, move
    v.push(5);
    println!("{:?} {:?}", list, v);
}
