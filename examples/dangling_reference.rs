// A reference cannot outlive what it points to.
//
// Look at the inner closing brace: `x` ends there while `r` still holds a loan of it.
fn main() {
    let r;
    {
        let x = 5;
        r = &x; //~ ERROR E0597 @13
    }
    println!("{}", r);
}
