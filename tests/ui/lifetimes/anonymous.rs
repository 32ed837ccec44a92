// '_ stands for an elided lifetime.
struct H<'a> { r: &'a i32 }
fn get(h: &H<'_>) -> i32 { *h.r }
impl H<'_> { fn twice(&self) -> i32 { *self.r * 2 } }
fn main() { let h = H { r: &1 }; println!("{} {}", get(&h), h.twice()); }
