// Why would a function need two lifetimes?
//
// Look at `main`: the result carries `'a` only, so it holds the loan of `name` and not that of `note`. The inner
// block may end, and the note with it. With one lifetime for both, the program would be refused.
fn with_note<'a, 'b>(name: &'a str, note: &'b str) -> &'a str {
    println!("{}: {}", name, note);
    name
}

fn main() {
    let name = String::from("Ada");
    let kept;
    {
        let note = String::from("first visit");
        kept = with_note(&name, &note);
    }
    println!("{}", kept);
}
