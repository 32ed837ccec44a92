// Type errors: literals of other types.
fn main(){ let x: i32 = 1.0; //~ ERROR E0308 @25
let y: f64 = 1; //~ ERROR E0308 @14
let z: u8 = 'a'; //~ ERROR E0308 @13
let c: char = "a"; //~ ERROR E0308 @15
let b: bool = 0; //~ ERROR E0308 @15
let s: &str = 'a'; //~ ERROR E0308 @15
let u: () = 1; //~ ERROR E0308 @13
let a: [i32;
2] = [1,2,3]; //~ ERROR E0308 @6
let t: (i32, i32) = (1, 2, 3); //~ ERROR E0308 @21
}
