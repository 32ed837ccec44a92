// A tuple variant matched with braces needs its fields by number, or `..`.
struct P;
struct T(i32);
enum E { V(i32), N { a: i32 }, U }
impl P { fn f(&self) {} fn g() -> i32 { 1 } const C: i32 = 1; }
fn free() {}
fn k(e: E) { match e { E::V { a } => {} _ => {} } } //~ ERROR E0769 @24
fn l(e: E) { match e { E::V { 0: a } => {} _ => {} } }
fn m(t: T) { match t { T { x } => {} _ => {} } } //~ ERROR E0769 @24
fn n(e: E) { match e { E::V { x, .. } => {} _ => {} } } //~ ERROR E0026 @31
fn o(e: E) { match e { E::V { x, y } => {} _ => {} } } //~ ERROR E0769 @24
fn q(e: E) { match e { E::U { x } => {} _ => {} } } //~ ERROR E0026 @31
fn r(e: E) { match e { E::V { } => {} _ => {} } } //~ ERROR E0769 @24
fn main() {}
