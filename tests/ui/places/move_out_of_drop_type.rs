// A type with a destructor stays whole.
struct D { name: String }
impl Drop for D { fn drop(&mut self) {} }
fn main() {
    let d = D { name: String::from("a") };
    let n = d.name; //~ ERROR E0509 @13
    println!("{}", n);
}
