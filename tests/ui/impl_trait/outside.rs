// In a trait a result behind `impl Trait` is an associated type of its own: not covered.
trait T {
    fn items(&self) -> impl Iterator<Item = u8>; //~ OUTSIDE
}
fn main() {}
