// What is printed has a size.
fn main() {
    let b = String::from("a");
    let v = vec![1];
    println!("{}", *b); //~ ERROR E0277 @20
    println!("{:?} {}", v[..], b); //~ ERROR E0277 @25
    println!("{:?} {}", &v[..], &*b);
}
