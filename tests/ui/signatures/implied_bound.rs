// An argument's type implies its bounds.
fn f<'a, 'b>(r: &'a &'b i32) -> &'a i32 { *r }
fn main() { println!("{}", f(&&1)); }
