// Type errors: call arguments.
fn f(a: i32, b: i32) {}
fn main(){ f(1); //~ ERROR E0061 @12
f(1,2,3); //~ ERROR E0061 @1
f("a", 2); //~ ERROR E0308 @3
f("a", "b"); //~ ERROR E0308 @1
f(); //~ ERROR E0061 @1
}
