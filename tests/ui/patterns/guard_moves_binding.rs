// A guard sees its bindings by shared reference.
fn eat(_s: String) -> bool { true }
fn main() {
    match Some(String::new()) {
        Some(s) if eat(s) => {} //~ ERROR E0507 @24
        Some(_) => {}
        None => {}
    }
}
