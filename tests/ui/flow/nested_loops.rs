// The inner loop keeps the outer's loan.
fn main() {
    let mut x = 0;
    let mut y = 0;
    let mut r = &mut x;
    while *r < 3 {
        let mut i = 0;
        while i < 2 {
            *r += 1;
            i += 1;
            if i == 1 { r = &mut y; }
        }
        x = 1; //~ ERROR E0506 @9
    }
}
