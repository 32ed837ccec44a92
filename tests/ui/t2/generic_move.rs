// A value of any type may not be used twice.
fn twice<T>(x: T) -> (T, T) {
    (x, x) //~ ERROR E0382 @9
}
fn main() {}
