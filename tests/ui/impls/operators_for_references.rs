// The prelude's operators for references to numbers do not overlap with those for references to structs.
use std::ops::Add;
#[derive(Clone, Copy)] struct V { x: i32 }
impl Add for V { type Output = V; fn add(self, o: V) -> V { V { x: self.x + o.x } } }
impl<'a> Add<&'a V> for &'a V { type Output = V; fn add(self, o: &V) -> V { V { x: self.x + o.x } } }
impl Add<i32> for V { type Output = V; fn add(self, o: i32) -> V { V { x: self.x + o } } }
impl Add<i32> for V { type Output = V; fn add(self, o: i32) -> V { V { x: self.x + o } } } //~ ERROR E0119 @1
fn main() {}
