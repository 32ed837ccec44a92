// May a guard change what is being matched?
//
// Look at the guard: until an arm is chosen, `n` is lent to the `match` itself. If a guard could change it, an arm
// might run that does not fit the value any more.
fn main() {
    let mut n = Some(1);
    match n {
        Some(small) if small < 10 => println!("small"),
        None if { n = Some(2); false } => println!("never"), //~ ERROR E0510 @19
        _ => println!("other"),
    }
    println!("{:?}", n);
}
