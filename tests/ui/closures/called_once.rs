// A closure that is FnOnce is used up by its call.
fn main() {
    let s = String::new();
    let give = move || s;
    give();
    give(); //~ ERROR E0382 @5
}
