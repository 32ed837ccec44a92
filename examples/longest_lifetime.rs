// What a lifetime in a signature says: the result may point into either argument, so it holds both loans.
//
// Look at the inner closing brace: `b` ends there, and `r` may still point into it.
fn longest<'a>(x: &'a String, y: &'a String) -> &'a String {
    if x.len() > y.len() { x } else { y }
}

fn main() {
    let a = String::from("long enough");
    let r;
    {
        let b = String::from("short");
        r = longest(&a, &b); //~ ERROR E0597 @25
    }
    println!("{}", r);
}
