// &'a mut self with the struct's own lifetime borrows it for good.
struct S<'a> { r: &'a i32 }
impl<'a> S<'a> { fn hold(&'a mut self) {} }
fn main() {
    let x = 1;
    let mut s = S { r: &x };
    s.hold();
    println!("{}", s.r); //~ ERROR E0502 @20
}
