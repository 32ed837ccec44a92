// How do I get a value out from behind a `&mut`?
//
// Look at `hand_over`: it does not own the text, so it must leave something in its place. `take` puts an empty one
// there, `replace` one of your choice. The caller's `Desk` is whole at every point.
struct Desk {
    letter: String,
}

fn hand_over(desk: &mut Desk) -> String {
    let letter = std::mem::take(&mut desk.letter);
    let empty = std::mem::replace(&mut desk.letter, String::from("a copy"));
    println!("{}", empty.len());
    letter
}

fn main() {
    let mut desk = Desk { letter: String::from("Dear Ada") };
    let letter = hand_over(&mut desk);
    println!("{} {}", letter, desk.letter);
}
