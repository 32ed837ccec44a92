// A struct holds two references. Must both lenders live equally long?
//
// Look at `pair`: it holds two loans, and each has a lifetime of its own. What is taken out of it holds only the
// one it came from.
struct Pair<'a, 'b> {
    name: &'a str,
    note: &'b str,
}

fn main() {
    let name = String::from("Ada");
    let kept;
    {
        let note = String::from("first visit");
        let pair = Pair { name: &name, note: &note };
        println!("{} {}", pair.name, pair.note);
        kept = pair.name;
    }
    println!("{}", kept);
}
