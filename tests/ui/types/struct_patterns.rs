// Type errors: struct patterns.
struct S { a: i32, b: i32 }
fn main(){ let s = S { a: 1, b: 2 };
let S { a } = s; //~ ERROR E0027 @5
let S { a, c, .. } = s; //~ ERROR E0026 @12
let S { a, a: q, b } = s; //~ ERROR E0025 @12
}
