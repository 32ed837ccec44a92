// &x takes the value out of the reference.
fn f(o: &Option<String>) {
    match o { //~ ERROR E0507 @11
        &Some(s) => println!("{}", s),
        &None => {}
    }
}
fn main() {}
