// It is moved only sometimes. Why is it gone always?
//
// Look at the point where the paths meet: `letter` is "maybe moved", and the picture says on which path. Nobody
// can know at compile time which one ran, so using it is refused on both.
fn send(letter: String) {
    println!("sent: {}", letter);
}

fn main() {
    let letter = String::from("Dear Ada");
    let urgent = letter.len() > 5;
    if urgent {
        send(letter);
    } //@ letter is maybe moved
    println!("{}", letter); //~ ERROR E0382 @20
}
