// A closure that changes what it names borrows it mutably, from where it is made to its last call.
fn main() {
    let mut list = vec![1];
    let mut add = || list.push(2);
    println!("{}", list.len()); //~ ERROR E0502 @20
    add();
}
