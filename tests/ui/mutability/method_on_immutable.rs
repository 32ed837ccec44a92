// So does a method that changes its receiver.
fn main() {
    let v = Vec::new();
    v.push(1); //~ ERROR E0596 @5
}
