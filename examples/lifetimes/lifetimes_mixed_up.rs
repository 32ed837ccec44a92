// Both lifetimes are named. What is wrong now?
//
// Look at the view `regions`: returning `other` needs `'b` to outlive `'a`, and nothing in the signature says so.
// The missing bound is the dashed arrow; `where 'b: 'a` would put it there.
fn first<'a, 'b>(one: &'a String, other: &'b String) -> &'a String {
    if one.len() > 3 {
        one
    } else {
        other //~ ERROR lifetime @9
    }
}

fn main() {
    let a = String::from("one");
    let b = String::from("two");
    println!("{}", first(&a, &b));
}
