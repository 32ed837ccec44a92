// Outside it is set again in the second round.
fn main() {
    let x;
    loop {
        x = 1; //~ ERROR E0384 @9
        if x > 2 { break; }
    }
    println!("{}", x);
}
