// The value of if holds loans of both branches.
fn main() {
    let mut a = 1;
    let mut b = 2;
    let r = if a > b { &a } else { &b };
    a = 3; //~ ERROR E0506 @5
    b = 4; //~ ERROR E0506 @5
    println!("{} {} {}", r, a, b);
}
