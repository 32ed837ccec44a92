// A call's value is not a constant.
fn main() {
    let r: &'static String = &String::new(); //~ ERROR E0716 @31
    println!("{}", r);
}
