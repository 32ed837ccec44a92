// Type errors: variant patterns.
enum E { A(i32, i32), B }
fn main(){ let e = E::B;
match e { E::A(x) => {}, E::B(y) => {}, E::C => {}, E::A => {} _ => {} } } //~ ERROR E0023 @16 //~ ERROR E0532 @26 //~ ERROR E0599 @44 //~ ERROR E0532 @53
