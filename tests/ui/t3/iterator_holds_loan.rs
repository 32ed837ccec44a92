// map and filter hold the loan of what they walk.
fn main() {
    let mut v = vec![1, 2, 3];
    let it = v.iter().map(|x| x + 1);
    v.push(4); //~ ERROR E0502 @5
    println!("{}", it.count());
}
