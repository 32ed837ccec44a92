// With elision it does not.
struct S<'a> { r: &'a String }
impl<'a> S<'a> { fn get(&self) -> &String { self.r } }
fn main() {
    let t = String::from("a");
    let g;
    {
        let s = S { r: &t };
        g = s.get(); //~ ERROR E0597 @13
    }
    println!("{}", g);
}
