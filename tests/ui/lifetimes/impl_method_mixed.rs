// Returning the field of a struct with the lifetime of self.
struct H<'a> { r: &'a mut i32 }
impl<'a> H<'a> {
    fn get(&mut self) -> &mut i32 { self.r }
    fn bad(&mut self) -> &'a mut i32 {
        self.r //~ ERROR lifetime @9
    }
}
fn main() {}
