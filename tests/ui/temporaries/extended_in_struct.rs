// Through a struct literal, too.
struct H<'a> { r: &'a String }
fn main() { let h = H { r: &String::from("a") }; println!("{}", h.r); }
