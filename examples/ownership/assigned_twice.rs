// When does a variable need `mut`?
//
// Look at the row of `total`: its write badge was never there, because it is not declared `mut`. The first value
// is set by `let`; a second one would change what other lines may count on.
fn main() {
    let total = 1;
    println!("{}", total);
    total = 2; //~ ERROR E0384 @5
    println!("{}", total);
}
