// `move` takes what is named, even where it is only read; a reference is taken itself.
fn main() {
    let list = vec![1];
    let shared = &list;
    let count = move || shared.len();
    println!("{} {}", count(), list.len());
    let own = move || list.len();
    println!("{}", list.len()); //~ ERROR E0382 @20
    own();
}
