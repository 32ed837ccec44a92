// Type errors: unknown parse.
fn main(){ let x = "1".parse().unwrap(); //~ ERROR E0284 @16
}
