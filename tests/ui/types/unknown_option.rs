// Type errors: unknown option.
fn main(){ let x = None; //~ ERROR E0282 @16
}
