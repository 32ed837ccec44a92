// A guard may not change what is matched.
fn main() {
    let mut o = Some(1);
    match o {
        None => {}
        Some(_) if { o = None; false } => {} //~ ERROR E0510 @22
        Some(_) => {}
    }
}
