// Type errors: variant literal.
enum E { A { x: i32 }, B(i32) }
fn main(){ let e = E::A { y: 1, x: 2 }; //~ ERROR E0559 @27
let f = E::C; //~ ERROR E0599 @12
let g = E::B;
let h = E::A; //~ ERROR E0533 @9
}
