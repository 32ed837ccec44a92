// vec! takes its elements.
fn main() {
    let s = String::new();
    let v = vec![s];
    println!("{} {}", v.len(), s); //~ ERROR E0382 @32
}
