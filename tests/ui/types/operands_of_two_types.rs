// Type errors: operands of two types.
fn main(){ let a = 1i32 + 2i64; //~ ERROR E0277 @25 //~ ERROR E0308 @27
let b = 1i32 == 2i64; //~ ERROR E0308 @17
let c = 1 + 1.0; //~ ERROR E0277 @11
let d = 1u8 + "a"; //~ ERROR E0277 @13
}
