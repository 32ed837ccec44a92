// A Vec's element cannot be moved out by index.
fn main() {
    let v = vec![String::from("a")];
    let s = v[0]; //~ ERROR E0507 @13
    println!("{}", s);
}
