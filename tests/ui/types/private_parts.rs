// Type errors: private parts.
mod m { pub struct S { a: i32, pub b: i32 } impl S { pub fn new() -> S { S { a: 1, b: 2 } }
fn p(&self) {}
fn q() {} } }
fn main(){ let s = m::S::new();
s.a; //~ ERROR E0616 @3
s.p(); //~ ERROR E0624 @3
m::S::q(); //~ ERROR E0624 @7
let t = m::S { a: 1, b: 2 };
}
