// Why is this value "dropped while borrowed", when nothing drops it?
//
// Look at line 7: the text has no name, so it ends at the `;`, and `trimmed` would look into it on line 8. A `let`
// for the text itself would keep it.
fn main() {
    println!("start");
    let trimmed = String::from("  short life  ").trim(); //~ ERROR E0716 @19
    println!("{}", trimmed);
}
