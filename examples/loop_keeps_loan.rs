// The loan of the round before.
//
// Look at the loop head: on first arrival nothing is lent; when the loop comes round, `kept` still holds the loan of `n`.
fn main() {
    let mut n = 1;
    let mut kept = Vec::new();
    let mut i = 0;
    while i < 2 {
        kept.push(&mut n); //~ ERROR E0499 @19
        i += 1;
    }
    println!("{}", kept.len());
}
