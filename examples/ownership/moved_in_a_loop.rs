// It works once. Why not in a loop?
//
// Look at the loop head in later rounds: `ticket` went away in the round before, so the second call would have
// nothing to give.
fn enter(ticket: String) {
    println!("{}", ticket);
}

fn main() {
    let ticket = String::from("one visit");
    let mut visits = 0;
    while visits < 2 {
        enter(ticket); //~ ERROR E0382 @15
        visits += 1;
    }
}
