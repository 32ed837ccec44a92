// Methods of a number need its type at the call; those of traits do not.
fn main() {
    let x = 2.0;
    println!("{}", x.powi(2)); //~ ERROR E0689 @22
    println!("{}", 2.0.sqrt()); //~ ERROR E0689 @24
    for i in 0..3 {
        println!("{}", i.pow(2)); //~ ERROR E0689 @26
    }
    let mut best = 0;
    for &n in &[1, 2] {
        best = best.max(n);
    }
    best.abs(); //~ ERROR E0689 @10
    best.enlarge(); //~ ERROR E0599 @10
    [1].iter().map(|n| n.abs()).count(); //~ ERROR E0599 @26
    println!("{} {:?} {}", 5.to_string(), 1.cmp(&2), (-5i32).abs());
    let side: f64 = 1.5;
    println!("{} {}", side.sqrt(), (side * 2.0).floor());
}
