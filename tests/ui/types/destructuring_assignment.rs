// A pattern of places on the left: each is assigned its part, in order.
struct Pair(i32, i32);
fn main() {
    let (a, b);
    let mut c = 1;
    let mut v = vec![1, 2];
    (a, b) = (1, String::from("x"));
    (v[0], c) = (c, v[1]);
    [c, _] = [c, 1];
    Pair(c, ..) = Pair(c, 2);
    (_, c) = (1, c);
    println!("{} {} {:?} {}", a, b, v, c);
    (c, v) = (1, 2); //~ ERROR E0308 @9
}
