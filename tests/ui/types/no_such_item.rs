// Type errors: no such item.
struct S;
fn main(){ let x = S;
x.foo(); //~ ERROR E0599 @3
S::bar(); //~ ERROR E0599 @4
}
