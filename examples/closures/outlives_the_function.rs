// When must I write `move`?
//
// Look at line 11: `later` may keep the job for as long as it likes (`'static`), and the closure would hold a reference to
// `name`, which ends with `main`. With `move`, on line 13, the closure owns the text, and nothing has to outlive it.
fn later<F: FnOnce() + 'static>(job: F) {
    job();
}

fn main() {
    let name = String::from("Ada");
    later(|| println!("hello {}", name)); //~ ERROR E0373 @11
    let other = String::from("Grace");
    later(move || println!("hello {}", other));
}
