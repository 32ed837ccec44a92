// I have a reference to the number. Why can I not set it?
//
// Look at `*n`: there is no write badge, and there never was, because `n` is a `&`. Others may be reading the
// number at the same time; with `&mut i32` nobody else could.
fn reset(n: &i32) {
    println!("was {}", n);
    *n = 0; //~ ERROR E0594 @5
}

fn main() {
    let n = 5;
    reset(&n);
    println!("{}", n);
}
