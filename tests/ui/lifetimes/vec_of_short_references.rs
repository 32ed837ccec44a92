// The vector holds a loan of what has ended.
fn main() {
    let mut v = Vec::new();
    {
        let x = 1;
        v.push(&x); //~ ERROR E0597 @16
    }
    println!("{}", v.len());
}
