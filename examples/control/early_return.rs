// What happens to my values when I return early?
//
// Look at the `return`: all that the function still owns is dropped there, in reverse order. On the other path
// `label` was moved into the result, so only `note` is dropped.
fn describe(n: i32) -> String {
    let label = String::from("number");
    let note = String::from("checked");
    if n < 0 {
        return note;
    }
    println!("{}", note);
    label
}

fn main() {
    println!("{} {}", describe(1), describe(-1));
}
