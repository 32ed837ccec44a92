// Type errors: unknown names.
fn main(){ let x = foo; //~ ERROR E0425 @20
let y = bar(); //~ ERROR E0425 @9
let z = Foo { a: 1 }; //~ ERROR E0422 @9
let w: Foo = 1; //~ ERROR E0425 @8
Foo::new(); //~ ERROR E0433 @1
let v = i32; //~ ERROR E0423 @9
let u = String; //~ ERROR E0423 @9
}
