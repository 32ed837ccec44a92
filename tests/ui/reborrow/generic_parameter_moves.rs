// Where the parameter's type is generic the reference itself moves.
fn id<T>(t: T) -> T { t }
fn main() {
    let mut x = 1;
    let r = &mut x;
    let q = id(r);
    *q = 1;
    *r = 2; //~ ERROR E0382 @5
}
