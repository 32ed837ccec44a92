// Type errors: no implicit strings.
fn main(){ let x: Vec<i32> = vec!["a"]; //~ ERROR E0308 @35
let y: &str = String::new(); //~ ERROR E0308 @15
let z: String = "a"; //~ ERROR E0308 @17
}
