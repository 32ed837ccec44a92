// The value of a loop holds the loan.
fn main() {
    let mut v = vec![1];
    let r = loop { break &v; };
    v.push(2); //~ ERROR E0502 @5
    println!("{}", r.len());
}
