// Only the field that is named is captured.
struct Point { x: String, y: String }
fn main() {
    let mut p = Point { x: String::new(), y: String::new() };
    let read = || p.x.len();
    p.y.push('a');
    println!("{}", read());
    let take = move || p.x.len();
    println!("{}", p.y);
    println!("{}", p.x); //~ ERROR E0382 @20
    take();
}
