// The types fit. Why does the compiler want a lifetime written?
//
// Look at the column "Caller's data": two loans come in, and the signature says that the result is of the first.
// Returning the second would break that promise.
fn first<'a>(one: &'a String, other: &String) -> &'a String {
    if one.len() > 3 {
        one
    } else {
        other //~ ERROR E0621 @9
    }
}

fn main() {
    let a = String::from("one");
    let b = String::from("two");
    println!("{}", first(&a, &b));
}
