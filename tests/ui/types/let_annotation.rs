// Type errors: let annotation.
fn main(){ let x: i32 = "a"; //~ ERROR E0308 @25
}
