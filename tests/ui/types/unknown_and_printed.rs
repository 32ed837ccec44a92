// What a macro asks of a type that is not known comes last: that the type is unknown is said where it was left open.
fn printed() {
    let none = None; //~ ERROR E0282 @9
    println!("{:?}", none);
}
fn result() {
    let fine = Ok(3); //~ ERROR E0282 @9
    println!("{:?}", fine);
}
fn in_place() {
    println!("{:?}", None); //~ ERROR E0282 @22
}
fn empty() {
    println!("{:?}", Vec::new()); //~ ERROR E0282 @22
}
fn closure() {
    let count = |s: &str| Ok(s.len()); //~ ERROR E0282 @27
    println!("{:?}", count("a"));
}
fn question_mark() {
    let count = |s: &str| {
        let n = s.parse::<i32>()?;
        Ok(n) //~ ERROR E0282 @9
    };
    println!("{:?}", count("1"));
}
