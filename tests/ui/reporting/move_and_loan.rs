// One place, two rules.
fn main() {
    let s = String::new();
    let r = &s;
    drop(s); //~ ERROR E0505 @10
    println!("{}", r);
    println!("{}", s); //~ ERROR E0382 @20
}
