// Where does a reference go when I put it into a vector?
//
// Look at `words`: it holds the loan of what it was given. At the inner `}` the second text ends, and `words`
// would keep a reference to nothing.
fn main() {
    let first = String::from("one");
    let mut words = vec![&first];
    {
        let second = String::from("two");
        words.push(&second); //~ ERROR E0597 @20
    }
    println!("{}", words.len());
}
