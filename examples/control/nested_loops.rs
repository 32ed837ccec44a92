// Two loops, one reference: how long does it hold its loan?
//
// Look at the heads of both loops in later rounds: `best` may hold the loan of a row of any earlier round. It is
// shared, so the rows can still be read; after line 15 nobody needs it.
fn main() {
    let mut rows = vec![vec![1, 7], vec![5, 2]];
    let mut best = &rows[0][0];
    for row in &rows {
        for cell in row {
            if cell > best {
                best = cell;
            }
        }
    }
    println!("{}", best);
    rows.clear();
    println!("{}", rows.len());
}
