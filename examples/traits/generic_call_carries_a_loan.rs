// A generic function gives me a reference. Of what?
//
// Look at `best`: the signature says that the result lives as long as the list, whatever `T` is. So `best` holds
// the loan of `words`.
fn largest<'a, T: PartialOrd>(list: &'a [T]) -> &'a T {
    let mut best = &list[0];
    for item in list {
        if item > best {
            best = item;
        }
    }
    best
}

fn main() {
    let mut words = vec![String::from("b"), String::from("c")];
    let best = largest(&words); //@ words can read, not write (lent to best)
    println!("{}", best);
    words.push(String::from("d"));
    println!("{}", largest(&words));
}
