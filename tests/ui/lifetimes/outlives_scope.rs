// The variable ends before the reference to it.
fn main() {
    let r;
    {
        let x = 1;
        r = &x; //~ ERROR E0597 @13
    }
    println!("{}", r);
}
