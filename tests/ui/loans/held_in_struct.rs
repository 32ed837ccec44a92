// A struct that holds a reference holds the loan.
struct Holder<'a> { name: &'a String }
fn main() {
    let mut s = String::from("a");
    let h = Holder { name: &s };
    s.push('b'); //~ ERROR E0502 @5
    println!("{}", h.name);
}
