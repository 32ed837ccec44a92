// Nor can an array's.
fn main() {
    let a = [String::from("a"), String::from("b")];
    let i = 0;
    let s = a[i]; //~ ERROR E0508 @13
    println!("{}", s);
}
