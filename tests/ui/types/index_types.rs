// Type errors: index types.
fn main(){ let x = 1;
x[0]; //~ ERROR E0608 @2
let v = vec![1];
v["a"]; //~ ERROR E0277 @3
let a = [1,2];
a["x"]; //~ ERROR E0277 @3
v[1i32]; //~ ERROR E0277 @3
a[1u8]; //~ ERROR E0277 @3
}
