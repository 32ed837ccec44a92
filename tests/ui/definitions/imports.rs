// What use declarations bring.
mod m { fn hidden() {} pub fn shown() {} pub mod n { pub struct S; } }
use m::shown;
use m::n::S as T;
use m::hidden; //~ ERROR E0603 @8
use m::missing; //~ ERROR E0432 @5
use nowhere::x; //~ ERROR E0432 @5
use m::shown as f;
use m::n::S as f2;
fn main() { shown(); f(); let _t = T; let _u: f2 = T; m::hidden(); m::nope(); m::zz::z(); } //~ ERROR E0603 @58 //~ ERROR E0425 @71 //~ ERROR E0433 @82
