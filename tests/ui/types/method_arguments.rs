// Type errors: method arguments.
struct S;
impl S { fn m(&self, a: i32) {} }
fn main(){ S.m(); //~ ERROR E0061 @14
S.m(1,2); //~ ERROR E0061 @3
S.m("a"); //~ ERROR E0308 @5
}
