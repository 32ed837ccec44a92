// A field of reference type reborrows.
struct H<'a> { r: &'a mut i32 }
fn main() {
    let mut x = 1;
    let r = &mut x;
    {
        let h = H { r };
        *h.r = 2;
    }
    *r = 3;
}
