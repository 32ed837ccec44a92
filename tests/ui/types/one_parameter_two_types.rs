// Type errors: one parameter two types.
fn f<T>(a: T, b: T) {}
fn main(){ f(1, "a"); //~ ERROR E0308 @17
f(1u8, 2u16); //~ ERROR E0308 @8
let v = vec![1, "a"]; //~ ERROR E0308 @17
let a = [1, 'c']; //~ ERROR E0308 @13
let b = [1u8, 2u16, 3u32]; //~ ERROR E0308 @15
}
