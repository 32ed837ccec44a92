// A destructor is not called by hand.
struct D { n: i32 }
impl Drop for D { fn drop(&mut self) {} }
fn main() {
    let mut d = D { n: 1 };
    d.drop(); //~ ERROR E0040 @7
    println!("{}", d.n);
}
