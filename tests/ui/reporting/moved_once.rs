// Of several uses of a moved value the first is reported.
fn main() {
    let s = String::new();
    let t = s;
    println!("{}", s); //~ ERROR E0382 @20
    println!("{}", s);
    println!("{}", t);
}
