// Are two fields in a box still two places?
//
// Look at `*boxed`: its fields are lent one by one, because the compiler knows boxes by heart. It would not see through an
// index like `v[0]`, or through the `Deref` of any other smart pointer.
fn main() {
    let mut boxed = Box::new((1, 2));
    let first = &mut boxed.0;
    let second = &mut boxed.1;
    *first += *second;
    *second += 1;
    println!("{} {}", boxed.0, boxed.1);
}
