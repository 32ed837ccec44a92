// Can two parts of one value be lent to two people?
//
// Look at the fields: `pair.0` is off limits, `pair.1` is frozen, and each comes back on its own. Within one function the
// checker knows each field of a tuple or struct as a place of its own.
fn main() {
    let mut pair = (String::from("a"), String::from("b"));
    let left = &mut pair.0;
    let right = &pair.1; //@ pair.0 can not read (lent to left); pair.1 can read, not write (lent to right)
    left.push_str(right);
    println!("{} {}", pair.0, pair.1);
}
