// A closure that gives away what it names takes it with it, where it is made.
fn main() {
    let name = String::from("a");
    let give = || name;
    println!("{}", name); //~ ERROR E0382 @20
    give();
}
