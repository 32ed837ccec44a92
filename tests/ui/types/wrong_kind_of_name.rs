// Type errors: wrong kind of name.
struct S { a: i32 }
fn main(){ let s = S; //~ ERROR E0423 @20
let t = S(1); //~ ERROR E0423 @9
let u = main { }; //~ ERROR E0574 @9
}
