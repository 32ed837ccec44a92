// Type errors: struct literal fields.
struct S { a: i32 }
fn main(){ let s = S { a: 1 };
s.b; //~ ERROR E0609 @3
s.a.c; //~ ERROR E0610 @5
let t = S { b: 1, a: 2 }; //~ ERROR E0560 @13
let u = S {}; //~ ERROR E0063 @9
let v = S { a: 1, a: 2 }; //~ ERROR E0062 @19
}
