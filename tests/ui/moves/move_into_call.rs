// A call by value takes the value.
fn eat(_v: Vec<i32>) {}
fn main() {
    let v = vec![1];
    eat(v);
    eat(v); //~ ERROR E0382 @9
}
