// I return the reference in one case only. Why is the vector borrowed in the other?
//
// Look at the two refusals: the loan must last beyond this call because of line 8, and the checker asks that of it
// on every path that starts at line 7. Today's rule cannot see that the `return` was not taken; ask first with
// `is_empty`, and lend after.
fn first_or_add(list: &mut Vec<i32>) -> &mut i32 {
    match list.first_mut() {
        Some(first) => return first,
        None => list.push(0), //~ ERROR E0499 @17
    }
    &mut list[0] //~ ERROR E0499 @10
}

fn main() {
    let mut list = Vec::new();
    *first_or_add(&mut list) += 1;
    println!("{:?}", list);
}
