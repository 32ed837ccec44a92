// The whole of self is reserved: a method of it may look, not change.
struct S { n: i32 }
impl S {
    fn get(&self) -> i32 { self.n }
    fn bump(&mut self) -> i32 { self.n += 1; self.n }
    fn set(&mut self, n: i32) { self.n = n; }
    fn good(&mut self) { self.set(self.get()); }
    fn bad(&mut self) {
        self.set(self.bump()); //~ ERROR E0499 @18
    }
}
fn main() {}
