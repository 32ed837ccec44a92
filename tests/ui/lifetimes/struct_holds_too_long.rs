// The struct outlives what it refers to.
struct H<'a> { r: &'a i32 }
fn main() {
    let h;
    {
        let x = 1;
        h = H { r: &x }; //~ ERROR E0597 @20
    }
    println!("{}", h.r);
}
