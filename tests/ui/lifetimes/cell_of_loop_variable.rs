// A variable of the round does not outlive it.
fn main() {
    let mut best = &0;
    let mut i = 0;
    while i < 3 {
        let x = i;
        if x > *best { best = &x; } //~ ERROR E0597 @31
        i += 1;
    }
    println!("{}", best);
}
