// dbg! takes its value.
struct Quiet;
fn main() {
    let s = String::from("a");
    dbg!(s);
    println!("{}", s); //~ ERROR E0382 @20
}
