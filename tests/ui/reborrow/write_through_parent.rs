// Writing through the parent while the child is needed.
fn main() {
    let mut x = 1;
    let a = &mut x;
    let b = &*a;
    *a = 2; //~ ERROR E0506 @5
    println!("{}", b);
}
