// One lifetime for both: the result holds both loans.
fn longest<'a>(a: &'a String, b: &'a String) -> &'a String { if a.len() > b.len() { a } else { b } }
fn main() {
    let mut a = String::from("a");
    let r;
    {
        let b = String::from("b");
        r = longest(&a, &b); //~ ERROR E0597 @25
    }
    a.push('c'); //~ ERROR E0502 @5
    println!("{}", r);
}
