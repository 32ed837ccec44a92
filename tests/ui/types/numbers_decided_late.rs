// What a sum of numbers without types is stays open until the end: `u32 + _` is not known to be a `u32`.
fn main() {
    let one = |x| x + 1;
    let total = 1u32 + one(1); //~ ERROR E0277 @22
    println!("{}", total);
}
