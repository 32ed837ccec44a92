// Closures given to the adapters of iterators and options.
fn main() {
    let mut list = vec![3, 1, 2];
    list.sort_by(|a, b| b.cmp(a));
    let limit = 1;
    let big: Vec<i32> = list.iter().filter(|x| **x > limit).map(|x| x * 2).collect();
    let sum = big.iter().fold(0, |a, b| a + b);
    let some = Some(sum).map(|x| x + 1).and_then(|x| if x > 0 { Some(x) } else { None }).unwrap_or_else(|| limit);
    println!("{} {}", some, big.iter().any(|x| *x == 4));
    list.iter().for_each(|x| list.push(*x)); //~ ERROR E0502 @26
}
