// Why can this closure be called only once?
//
// Look at `give`: its body moves `name` out, so the first call uses the closure up. It is `FnOnce`, and a second
// call would give away what it no longer has.
fn main() {
    let name = String::from("Ada");
    let give = || name;
    let taken = give();
    println!("{}", taken);
    let again = give(); //~ ERROR E0382 @17
    println!("{}", again);
}
