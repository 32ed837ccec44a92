// Type errors: associated without self.
struct S;
impl S { fn f(&self) {}
fn g() { self.f(); //~ ERROR E0424 @10
}
fn h(x: i32) { self::S;
} }
fn main(){ S.g(); //~ ERROR E0599 @14
S::f(); //~ ERROR E0061 @1
}
