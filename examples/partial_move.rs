// A field can move away on its own; the rest stays usable, the whole does not.
struct Letter {
    address: String,
    text: String,
}

fn send(letter: Letter) {
    println!("{}: {}", letter.address, letter.text);
}

fn main() {
    let letter = Letter { address: String::from("Ada"), text: String::from("hi") };
    let address = letter.address;
    println!("{} {}", address, letter.text);
    send(letter); //~ ERROR E0382 @10
}
