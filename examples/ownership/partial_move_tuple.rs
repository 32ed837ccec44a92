// Can I take one half of a pair?
//
// Look at the fields of `pair`: after line 8 the text of `pair.0` belongs to `left`, while `pair.1` is still in
// its place. The pair as a whole is a pair with a hole, and cannot be used until the hole is filled.
fn main() {
    let mut pair = (String::from("left"), String::from("right"));
    println!("{}", pair.0);
    let left = pair.0; //@ pair.0 is moved; pair is partly moved; pair.1 can read, write, move
    println!("{} {}", left, pair.1);
    pair.0 = String::from("new"); //@ pair can read, write, move
    let both = pair;
    println!("{} {}", both.0, both.1);
}
