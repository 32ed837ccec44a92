// Type errors: casts refused.
fn main(){ let x = 5 as bool; //~ ERROR E0054 @20
let y = "a" as i32; //~ ERROR E0606 @9
let z = 3.0 as char; //~ ERROR E0604 @9
let w = 300 as char;
let v = &1 as i32; //~ ERROR E0606 @9
struct S;
let u = S as i32; //~ ERROR E0605 @9
let t = 'a' as u8 as char;
let q = true as f32; //~ ERROR E0606 @9
let p = 1u32 as char;} //~ ERROR E0604 @9
