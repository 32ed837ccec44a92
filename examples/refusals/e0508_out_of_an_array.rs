// Why can I not move one element out of an array?
//
// Look at line 8: an array cannot have holes, and which element goes may depend on a number that is known only
// when the program runs. A pattern, as on line 9, takes all of them at once.
fn main() {
    let names = [String::from("Ada"), String::from("Grace")];
    let i = 1;
    let one = names[i]; //~ ERROR E0508 @15
    let [first, second] = names;
    println!("{} {} {}", one, first, second);
}
