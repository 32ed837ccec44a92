// I only went through the vector. Why is it gone?
//
// Look at line 7: `for name in names` calls `into_iter`, which moves the whole vector into the loop; every round
// owns one text. `for name in &names` would lend it.
fn main() {
    let names = vec![String::from("Ada"), String::from("Grace")];
    for name in names {
        println!("{}", name);
    }
    println!("{}", names.len()); //~ ERROR E0382 @20
}
