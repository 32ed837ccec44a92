// A parameter without annotation or expectation has one lifetime, not one for each call.
fn main() {
    let mut kept: Vec<&str> = vec![];
    let mut keep = |s| kept.push(s);
    {
        let a = String::from("a");
        keep(&a); //~ ERROR E0597 @14
    }
    keep("b");
}
