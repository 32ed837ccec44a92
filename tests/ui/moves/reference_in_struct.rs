// A struct with a mutable reference moves with it.
struct H<'a> { r: &'a mut i32 }
fn main() {
    let mut x = 1;
    let h = H { r: &mut x };
    let g = h;
    *g.r = 2;
    *h.r = 3; //~ ERROR E0382 @5
}
