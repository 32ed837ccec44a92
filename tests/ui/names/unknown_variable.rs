// A name that does not exist.
fn main() {
    println!("{}", y); //~ ERROR E0425 @20
}
