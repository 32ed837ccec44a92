// A closure is Copy where all it captured is.
fn main() {
    let n = 1;
    let read = move || n;
    let again = read;
    println!("{}", read() + again());
    let s = String::new();
    let own = move || s.len();
    let moved = own;
    own(); //~ ERROR E0382 @5
    moved();
}
