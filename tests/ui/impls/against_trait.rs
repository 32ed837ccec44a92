// An impl gives what the trait asks, as it asks.
trait T { fn m(&self); fn n(); type X; const K: i32; fn o(&self, a: i32) {} }
struct S; struct S2; struct S3;
impl T for S { fn m() {} fn n(&self) {} fn zz() {} type Y = i32; const Q: i32 = 1; } //~ ERROR E0046 @1 //~ ERROR E0186 @16 //~ ERROR E0185 @26 //~ ERROR E0407 @41 //~ ERROR E0437 @52 //~ ERROR E0438 @66
impl T for S2 { fn m(&mut self) {} fn n() {} fn n() {} type X = i32; const K: i32 = 1; fn o(&self, a: u8) {} } //~ ERROR E0053 @22 //~ ERROR E0201 @46 //~ ERROR E0053 @103
impl T for S3 { fn m(&self) {} fn n() {} type X = (); const K: i32 = 2; fn o(&self) {} } //~ ERROR E0050 @78
fn main() {}
