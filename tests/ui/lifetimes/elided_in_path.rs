// An elided lifetime in a path's type counts as one.
struct H<'a> { r: &'a i32 }
fn make(x: &i32) -> H { H { r: x } }
fn main() {
    let h;
    {
        let x = 1;
        h = make(&x); //~ ERROR E0597 @18
    }
    println!("{}", h.r);
}
