// A mutable reference binds mutable references, which keep it.
fn main() {
    let mut o = Some(1);
    match &mut o {
        Some(n) => {
            o = None; //~ ERROR E0506 @13
            *n = 2;
        }
        None => {}
    }
    println!("{}", o.is_some());
}
