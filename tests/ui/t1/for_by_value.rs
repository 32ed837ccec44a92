// for takes the vector.
fn main() {
    let v = vec![String::new()];
    for s in v { println!("{}", s); }
    println!("{}", v.len()); //~ ERROR E0382 @20
}
