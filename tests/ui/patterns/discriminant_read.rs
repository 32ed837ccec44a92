// A match reads the discriminant of what is lent mutably.
fn main() {
    let mut o = Some(1);
    let r = &mut o;
    match o { //~ ERROR E0503 @11
        Some(_) => {}
        None => {}
    }
    *r = None;
}
