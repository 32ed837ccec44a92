// What uses a wrong signature says nothing more.
struct S { x: &i32 } //~ ERROR E0106 @15
fn a(s: S) { let _q: u8 = s.x; }
fn b() -> &i32 { let x = 1; &x } //~ ERROR E0106 @11
fn c() { let _k: u8 = b(); }
fn main() {}
