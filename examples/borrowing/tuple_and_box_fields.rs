// Can two parts of one value be lent to two people?
//
// Look at the fields: `pair.0` is off limits, `pair.1` is frozen, and each comes back on its own. The same holds
// for what is in a box, because the compiler knows boxes by heart; it would not see through an index like `v[0]`.
fn main() {
    let mut pair = (String::from("a"), String::from("b"));
    let left = &mut pair.0;
    let right = &pair.1; //@ pair.0 can not read (lent to left); pair.1 can read, not write (lent to right)
    left.push_str(right);
    println!("{} {}", pair.0, pair.1);
    let mut boxed = Box::new((1, 2));
    let first = &mut boxed.0;
    let second = &mut boxed.1;
    *first += *second;
    *second += 1;
    println!("{} {}", boxed.0, boxed.1);
}
