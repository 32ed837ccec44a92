// Type errors: unknown item type.
fn main(){ let v = Vec::new(); //~ ERROR E0282 @16
}
