// Type errors: operators of structs.
struct S;
fn main(){ let a = S + S; //~ ERROR E0369 @22
let b = -S; //~ ERROR E0600 @9
let c = !S; //~ ERROR E0600 @9
let d = S == S; //~ ERROR E0369 @11
let mut e = S;
e += S; //~ ERROR E0368 @1
}
