// Type errors: tuple struct arity.
struct T(i32);
fn main(){ let t = T(1, 2); //~ ERROR E0061 @20
let u = T(); //~ ERROR E0061 @9
let T(a, b) = T(1); //~ ERROR E0023 @10
}
