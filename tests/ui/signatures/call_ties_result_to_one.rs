// With two lifetimes only the one named in the result.
fn first<'a, 'b>(a: &'a String, _b: &'b String) -> &'a String { a }
fn main() {
    let a = String::from("a");
    let r;
    {
        let b = String::from("b");
        r = first(&a, &b);
    }
    println!("{}", r);
}
